package org.jventure.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jventure.kernel.LineNumber;
import org.jventure.presence.SessionMessage.Missed;
import org.jventure.text.StyledText;

/**
 * What a session has shown and its player may not have read, up to a limit: then the oldest goes. It is numbered, higher
 * than whatever an older session of the character has shown, so that nobody takes one's numbers for the other's. One thread.
 */
final class Tape {

    private static final int MOST_TEXTS = 200;
    private static final int MOST_LETTERS = 64 * 1024;

    /** Of numbers that each session has; a page reads those of two million sessions exactly. */
    private static final int BITS = 32;

    private final Deque<StyledText> texts = new ArrayDeque<>(0);
    private final long before;
    private long last;
    private long heard;
    private int letters;

    Tape(long sessionNo) {
        before = sessionNo << BITS;
        last = before;
        heard = before;
    }

    void add(StyledText text) {
        texts.add(text);
        letters += text.length();
        last++;
        while (texts.size() > MOST_TEXTS || letters > MOST_LETTERS) {
            forgetOldest();
        }
    }

    /** Whether the player has read any of it. */
    boolean isHeard() {
        return heard > before;
    }

    /** The number of the newest text, or below that of the first if there was none. */
    long last() {
        return last;
    }

    /** The player has read all up to that number. */
    void heard(long upTo) {
        heard = Math.clamp(upTo, heard, last);
        while (!texts.isEmpty() && first() <= heard) {
            forgetOldest();
        }
    }

    /** Of that text only the rest has yet to be read. Does nothing if it is not kept, or not any more. */
    void halfShown(StyledText whole, StyledText rest) {
        for (int i = texts.size(); i > 0; i--) {
            var text = texts.remove(); // all go round once, in order
            texts.add(text == whole ? rest : text);
        }
        letters = texts.stream().mapToInt(StyledText::length).sum();
    }

    /** For the session that goes on for that of the number, which has heard these lines of channels. */
    Missed missed(long ofSession, List<LineNumber> latest, boolean unsure) {
        return new Missed(ofSession, heard, first(), List.copyOf(texts), latest, unsure);
    }

    private long first() {
        return last - texts.size() + 1;
    }

    private void forgetOldest() {
        letters -= texts.remove().length();
    }
}
