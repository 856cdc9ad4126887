package org.jventure.content.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jventure.text.Words;

/** How keys are written, and what somebody may have meant who wrote another. */
public final class Keys {

    public static final int LONGEST = 60;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Keys() {}

    public static boolean isKey(String text) {
        return text.length() <= LONGEST && KEY.matcher(text).matches();
    }

    /** "did you mean 'name'?" when one of the words is near; the remedy otherwise. */
    public static String didYouMean(String written, Collection<String> words, String otherwise) {
        return nearest(written, words).map("did you mean '%s'?"::formatted).orElse(otherwise);
    }

    /** The word that takes the fewest changed letters, if it takes few. */
    public static Optional<String> nearest(String written, Collection<String> words) {
        var wanted = Words.lowerCase(written).replace(' ', '-').replace('_', '-');
        int most = Math.clamp(wanted.length() / 3, 1, 3);
        return words.stream()
                .filter(word -> Math.abs(word.length() - wanted.length()) <= most && distance(wanted, word) <= most)
                .min(Comparator.<String>comparingInt(word -> distance(wanted, word)).thenComparing(word -> word));
    }

    /** Letters to insert, drop, change, or swap with their neighbour. */
    private static int distance(String from, String to) {
        var steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int step(int[][] steps, String from, String to, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
