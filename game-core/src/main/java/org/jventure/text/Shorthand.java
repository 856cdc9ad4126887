package org.jventure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a line means in the short words of who has typed it. Each is looked up once only, so that none can stand for
 * itself. Pure.
 */
public final class Shorthand {

    /** The most short words that somebody may have, and the most lines and letters of each. */
    public static final int MOST = 50;

    public static final int MOST_LINES = 10;

    public static final int LONGEST = 300;

    private static final int LONGEST_LINE = 1000;

    private Shorthand() {}

    /**
     * The lines that the line stands for; the line itself if its first word is none of these. In what a word stands for, a
     * semicolon separates lines, {@code $1} to {@code $9} are the words behind it, {@code $*} is all of them, and {@code $$}
     * a dollar sign; if none of these is there, what follows the word follows the last line.
     */
    public static List<String> expand(String line, Map<String, String> aliases) {
        var text = line.strip();
        var words = text.split("\\s+", 2);
        var meaning = aliases.get(Words.lowerCase(words[0]));
        if (meaning == null) {
            return List.of(line);
        }
        var rest = words.length > 1 ? words[1].strip() : "";
        var lines = lines(meaning).stream().map(one -> filled(one, rest)).toList();
        if (rest.isEmpty() || usesWords(meaning)) {
            return lines;
        }
        var all = new ArrayList<>(lines);
        all.set(all.size() - 1, cut(all.getLast() + " " + rest));
        return all;
    }

    /** The lines of what a word stands for, which are not filled in yet. */
    public static List<String> lines(String meaning) {
        var lines = new ArrayList<String>();
        for (String part : meaning.split(";")) {
            if (!part.isBlank() && lines.size() < MOST_LINES) {
                lines.add(part.strip());
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static boolean usesWords(String meaning) {
        return meaning.replace("$$", "").matches("(?s).*\\$[1-9*].*");
    }

    private static String filled(String line, String rest) {
        var words = rest.isEmpty() ? new String[0] : rest.split("\\s+");
        var filled = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char code = c == '$' && i + 1 < line.length() ? line.charAt(i + 1) : 0;
            if (code == '*') {
                filled.append(rest);
            } else if (code == '$') {
                filled.append('$');
            } else if (code >= '1' && code <= '9') {
                filled.append(code - '1' < words.length ? words[code - '1'] : "");
            } else {
                filled.append(c);
                continue;
            }
            i++;
        }
        return cut(filled.toString().strip());
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) > LONGEST_LINE
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE))
                : line;
    }
}
