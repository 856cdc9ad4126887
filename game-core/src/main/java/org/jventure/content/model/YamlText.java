package org.jventure.content.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jventure.text.Words;

/** Single texts as YAML: plain where that says the same, else in quotation marks or as a block. Pure functions. */
final class YamlText {

    /** Says nothing but itself, in a line and within brackets. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} '’._/()!;+*%-]*");

    private static final Pattern PLAIN_WITH_COMMAS = Pattern.compile("\\p{L}[\\p{L}\\p{N} '’._/()!?;,+*%\\[\\]-]*");

    private static final Set<String> MEANS_SOMETHING =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private YamlText() {}

    static String inLine(String text) {
        return plain(text, PLAIN_WITH_COMMAS) ? text : quoted(text);
    }

    static String inFlow(String text) {
        return plain(text, PLAIN) ? text : quoted(text);
    }

    private static boolean plain(String text, Pattern pattern) {
        return pattern.matcher(text).matches()
                && !text.endsWith(" ")
                && !MEANS_SOMETHING.contains(Words.lowerCase(text));
    }

    /** Of several lines, or of a long one. */
    static String block(String text, String indent, int widest) {
        var lines = List.of(text.split("\n", -1));
        if (!text.equals(text.stripTrailing()) || text.startsWith("\n") || text.codePoints().anyMatch(YamlText::isStrange)) {
            return quoted(text);
        }
        boolean prose = lines.stream().noneMatch(line -> line.startsWith(" ") || line.endsWith(" "));
        if (prose && lines.stream().anyMatch(line -> line.length() > widest - indent.length())) {
            return ">-" + folded(lines, indent, widest);
        }
        if (lines.stream().anyMatch(line -> line.isBlank() && !line.isEmpty())) {
            return quoted(text);
        }
        return (text.startsWith(" ") ? "|2-" : "|-") + literal(lines, indent);
    }

    private static String literal(List<String> lines, String indent) {
        var out = new StringBuilder();
        lines.forEach(line -> out.append('\n').append(line.isEmpty() ? "" : indent).append(line));
        return out.toString();
    }

    /** Lines of the text have an empty one between them; where a long one is broken, a space was. */
    private static String folded(List<String> lines, String indent, int widest) {
        var out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i > 0 && !lines.get(i).isEmpty() ? "\n" : "");
            fold(lines.get(i), indent, widest - indent.length(), out);
        }
        return out.toString();
    }

    private static void fold(String line, String indent, int widest, StringBuilder out) {
        int start = 0;
        while (line.length() - start > widest) {
            int end = breakBefore(line, start, start + widest);
            if (end < 0) {
                break;
            }
            out.append('\n').append(indent).append(line, start, end);
            start = end + 1;
        }
        out.append('\n').append(start == line.length() ? "" : indent).append(line, start, line.length());
    }

    /** The last single space before the limit, or else the first one behind it; -1 if there is none. */
    private static int breakBefore(String line, int start, int limit) {
        for (int at = limit; at > start; at--) {
            if (isSingleSpace(line, at)) {
                return at;
            }
        }
        for (int at = limit + 1; at < line.length(); at++) {
            if (isSingleSpace(line, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSingleSpace(String line, int at) {
        return line.charAt(at) == ' ' && line.charAt(at - 1) != ' ' && at + 1 < line.length() && line.charAt(at + 1) != ' ';
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(isStrange(c) ? escaped(c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }

    private static String escaped(int c) {
        return c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c);
    }

    /** What a reader of YAML may take for something else than a letter, and people can't see. */
    private static boolean isStrange(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
