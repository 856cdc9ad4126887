package org.jventure.admin.world;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What became of a text, word by word. One thread. */
final class WordDiff {

    private static final Pattern TOKEN = Pattern.compile("(?s)\\s+|[\\p{L}\\p{N}'’-]+|.");

    private final Effort effort;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private WordDiff(Effort effort) {
        this.effort = effort;
    }

    /**
     * How much one page may compare, in pairs of words: a page of many long changes would else take a minute. What it no
     * longer suffices for is shown as a whole. One thread.
     */
    static final class Effort {

        /** Some tenths of a second. */
        static final long OF_A_PAGE = 12_000_000;

        /** Two texts of the longest allowed kind are below; more takes too much memory at a time. */
        private static final long OF_A_TEXT = 3_000_000;

        private final long most;
        private long spent;

        Effort(long most) {
            this.most = most;
        }

        static Effort ofAPage() {
            return new Effort(OF_A_PAGE);
        }

        /** Pairs that were compared. */
        long spent() {
            return spent;
        }

        private boolean sufficesFor(long pairs) {
            return pairs <= OF_A_TEXT && spent + pairs <= most;
        }
    }

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Piece(Kind kind, String text) {}

    /** The pieces of both texts in their order: without the added ones it is the text before, without the removed ones after. */
    static List<Piece> between(String before, String after, Effort effort) {
        var diff = new WordDiff(effort);
        diff.compare(tokens(before), tokens(after));
        diff.flushChange();
        diff.flushSame();
        return List.copyOf(diff.pieces);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare(List<String> before, List<String> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            same(before.get(head++), false);
        }
        int tail = 0;
        while (tail < before.size() - head && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(token -> same(token, false));
    }

    private void middle(List<String> before, List<String> after) {
        if (!effort.sufficesFor((long) before.size() * after.size())) {
            before.forEach(removed::append);
            after.forEach(added::append);
            return;
        }
        var common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                same(before.get(i++), true);
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                flushSame();
                removed.append(before.get(i++));
            } else {
                flushSame();
                added.append(after.get(j++));
            }
        }
    }

    /** How many tokens both have in common from there on. */
    private int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            effort.spent += after.size();
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** A space between two words that were replaced belongs to them: several words read better as one change. */
    private void same(String token, boolean amidChanges) {
        if (amidChanges && token.isBlank() && !removed.isEmpty() && !added.isEmpty()) {
            removed.append(token);
            added.append(token);
            return;
        }
        flushChange();
        same.append(token);
    }

    private void flushSame() {
        flush(Kind.SAME, same);
    }

    private void flushChange() {
        if (!removed.isEmpty() || !added.isEmpty()) {
            flushSame();
        }
        flush(Kind.REMOVED, removed);
        flush(Kind.ADDED, added);
    }

    private void flush(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }
}
