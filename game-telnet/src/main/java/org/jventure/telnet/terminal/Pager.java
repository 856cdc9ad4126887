package org.jventure.telnet.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.session.Output;
import org.jventure.session.Terminal;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/**
 * The rest of a long answer while its first pages are read, and what has come behind it. One thread. Not open, it is
 * empty; nothing that it is given is ever lost, but for what the player skips.
 */
final class Pager {

    /** So much may wait behind an answer; then the player has gone to make tea, and gets all at once. */
    private static final int MOST_BEHIND = 200;

    private static final int MOST_LETTERS = 64 * 1024;

    private final Deque<StyledText> rest = new ArrayDeque<>();
    private final List<Output> behind = new ArrayList<>();
    private StyledText whole = StyledText.EMPTY;
    private int letters;

    boolean isOpen() {
        return !rest.isEmpty();
    }

    /** Keeps the lines of an answer behind its first page. */
    void open(StyledText answer, List<StyledText> lines) {
        whole = answer;
        rest.addAll(lines);
    }

    /** What of the answer has not been given out yet; null if it is not open. */
    Terminal.@Nullable HalfShown halfShown() {
        return isOpen() ? new Terminal.HalfShown(whole, together(List.copyOf(rest))) : null;
    }

    /** Empty lines stay. */
    private static StyledText together(List<StyledText> lines) {
        var text = StyledText.builder();
        for (int i = 0; i < lines.size(); i++) {
            text.plain(i == 0 ? "" : "\n").add(lines.get(i));
        }
        return text.build();
    }

    /** Keeps what comes while it is open. Answers false if that is too much, and it has to be closed. */
    boolean hold(Output output) {
        behind.add(output);
        letters += switch (output) {
            case Output.Text(var text) -> text.length();
            case Output.Chatter(var text) -> text.length();
            default -> 0;
        };
        return behind.size() <= MOST_BEHIND && letters <= MOST_LETTERS;
    }

    /** The next lines, which are not kept any more. */
    List<StyledText> next(int most) {
        var lines = new ArrayList<StyledText>();
        while (lines.size() < most && !rest.isEmpty()) {
            lines.add(rest.remove());
        }
        return lines;
    }

    void skip() {
        rest.clear();
    }

    /** What has come behind; of prompts only the last, if nothing came after it. Nothing is kept any more. */
    List<Output> takeBehind() {
        var all = new ArrayList<Output>();
        int end = behind.size();
        while (end > 0 && behind.get(end - 1) instanceof Output.Mark) {
            end--;
        }
        for (int i = 0; i < behind.size(); i++) {
            if (!(behind.get(i) instanceof Output.Prompt) || i == end - 1) {
                all.add(behind.get(i));
            }
        }
        behind.clear();
        letters = 0;
        return all;
    }

    StyledText prompt() {
        var words = Words.count(rest.size(), "more line");
        return StyledText.sign(
                Style.PROMPT,
                "[" + words + ": Enter goes on, q skips the rest] ",
                Words.capitalised(words) + ": Enter goes on, q skips the rest. ");
    }
}
