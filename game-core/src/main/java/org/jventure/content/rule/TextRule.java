package org.jventure.content.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What texts must be like. Each check finds nothing in a sound text. */
public final class TextRule {

    /** Letters of what a thing is called. */
    public static final int LONGEST_NAME = 80;

    /** Letters of a description. */
    public static final int LONGEST_PROSE = 4000;

    private static final Pattern TAG = Pattern.compile("\\{/?[a-z-]++}");

    private TextRule() {}

    /** Of one line, without markup. {@code what} is the name of the field. */
    public static List<Finding> line(String what, String text, int longest) {
        var found = new ArrayList<Finding>();
        if (text.contains("\n")) {
            found.add(Finding.ofAll("'%s' has several lines".formatted(what), "write it as one line"));
        } else if (TAG.matcher(text).find()) {
            found.add(Finding.ofAll("'%s' takes no markup".formatted(what), "remove the tags"));
        }
        strange(what, text).ifPresent(found::add);
        size(what, text, longest).ifPresent(found::add);
        return found;
    }

    /** Of any lines, with markup. {@code colours} are names of the world's own. */
    public static List<Finding> prose(String what, String text, int longest, Set<String> colours) {
        var found = new ArrayList<>(MarkupRule.check(text, colours));
        strange(what, text).ifPresent(found::add);
        size(what, text, longest).ifPresent(found::add);
        return found;
    }

    private static Optional<Finding> size(String what, String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(
                    Finding.ofAll("'%s' is empty".formatted(what), "write its text, or remove the field"));
        }
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(Finding.ofAll(
                        "'%s' has %d letters".formatted(what, text.length()), "shorten it to %d".formatted(longest)));
    }

    /** What would steer a terminal, turn its writing round, or is half a character. */
    private static Optional<Finding> strange(String what, String text) {
        return text.codePoints()
                .filter(TextRule::isStrange)
                .mapToObj(c -> Finding.ofAll("'%s' has the invisible character U+%04X".formatted(what, c), "remove it"))
                .findFirst();
    }

    private static boolean isStrange(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            default -> false;
        };
    }
}
