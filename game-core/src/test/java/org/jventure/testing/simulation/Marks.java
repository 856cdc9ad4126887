package org.jventure.testing.simulation;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How lines and words are known again. A line ends in its number ("get rope ~17"), which no command sees; what it changes
 * is stored together with its number on the sheet of who typed it. Words carry the number of their claim behind them.
 */
final class Marks {

    private static final Pattern NUMBERED = Pattern.compile("^(.*?)\\s*~(\\d+)$");
    private static final Pattern CLAIM = Pattern.compile("^⟦(\\d+)⟧$");
    private static final Pattern SPOKEN = Pattern.compile("\\bm(\\d+)\\b");

    private Marks() {}

    static String numbered(String line, long number) {
        return line + " ~" + number;
    }

    /** The line's number; empty if it has none. */
    static Optional<Long> numberOf(String line) {
        var matcher = NUMBERED.matcher(line);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(2))) : Optional.empty();
    }

    /** The line as it was meant. */
    static String withoutNumber(String line) {
        var matcher = NUMBERED.matcher(line);
        return matcher.matches() ? matcher.group(1) : line;
    }

    /** How the line's number stands on a sheet. */
    static String onSheet(long line) {
        return "~" + line;
    }

    /** The numbers of lines that stand on the sheet. */
    static Set<Long> linesIn(Collection<String> sheet) {
        var lines = new TreeSet<Long>();
        for (String entry : sheet) {
            if (entry.startsWith("~")) {
                lines.add(Long.parseLong(entry.substring(1)));
            }
        }
        return lines;
    }

    static String claim(long number) {
        return "⟦" + number + "⟧";
    }

    static Optional<Long> claimIn(String words) {
        var matcher = CLAIM.matcher(words);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    /** A word that is spoken once only. */
    static String spoken(long line) {
        return "m" + line;
    }

    /** The line that spoke these words; empty if they were not spoken. */
    static Optional<Long> spokenIn(String words) {
        var matcher = SPOKEN.matcher(words);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
