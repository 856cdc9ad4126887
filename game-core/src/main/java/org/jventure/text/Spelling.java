package org.jventure.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant who wrote something else. Pure functions. */
public final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /** The word that takes the fewest changed letters, if it takes few. */
    public static Optional<String> nearest(String written, Collection<String> words) {
        return near(written, words).stream().findFirst();
    }

    /** The words that are near enough to be meant, best first. Nothing is near to what is very short or very long. */
    public static List<String> near(String written, Collection<String> words) {
        var wanted = Words.lowerCase(written.strip());
        if (wanted.length() < 2 || wanted.length() > LONGEST) {
            return List.of();
        }
        int most = wanted.length() > 4 ? 2 : 1;
        return words.stream()
                .distinct()
                .filter(word -> word.length() > 2 && Math.abs(word.length() - wanted.length()) <= most)
                .filter(word -> distance(wanted, word) <= most)
                .sorted(Comparator.<String>comparingInt(word -> distance(wanted, word)).thenComparing(word -> word))
                .toList();
    }

    /** The fewest letters to change, add, drop or swap with a neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
