package org.jventure.text;

import java.util.List;
import java.util.Locale;

/** Small English: articles, lists, capitals. Pure functions. */
public final class Words {

    private Words() {}

    /** "a lantern, a rope and an apple"; "nothing" for an empty list. */
    public static String list(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "nothing";
            case 1 -> parts.getFirst();
            default -> String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        };
    }

    /** "a lantern, a rope or an apple"; "nothing" for an empty list. */
    public static String either(List<String> parts) {
        return parts.size() < 2
                ? list(parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " or " + parts.getLast();
    }

    /** As {@link #list(List)}, keeping the style of each part. */
    public static StyledText styledList(List<StyledText> parts) {
        if (parts.isEmpty()) {
            return StyledText.plain("nothing");
        }
        var text = StyledText.builder();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                text.plain(i == parts.size() - 1 ? " and " : ", ");
            }
            text.add(parts.get(i));
        }
        return text.build();
    }

    /**
     * What screens show as a heading with a line for each entry, and a screen reader reads as one sentence: "You are
     * carrying: a rope and an apple."
     *
     * @param heading ends with a colon
     */
    public static StyledText listing(StyledText heading, List<StyledText> entries) {
        var text = StyledText.builder().add(heading);
        for (int i = 0; i < entries.size(); i++) {
            text.add(StyledText.sign(Style.PLAIN, "\n  ", i == 0 ? " " : i == entries.size() - 1 ? " and " : ", "));
            text.add(entries.get(i));
        }
        return text.add(StyledText.aside(".")).build();
    }

    public static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** The text with its first letter as a capital, styles kept. */
    public static StyledText capitalised(StyledText text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.spans().getFirst();
        return StyledText.builder()
                .add(first.withText(capitalised(first.text())))
                .add(new StyledText(text.spans().subList(1, text.spans().size())))
                .build();
    }

    public static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** "1 player", "2 players", and so for every word that takes an s. */
    public static String count(int number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}
