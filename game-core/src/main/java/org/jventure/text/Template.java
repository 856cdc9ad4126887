package org.jventure.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text with gaps, as builders and the game write it: {@code [name]} is the value of that name; a blank or a line's end
 * within the brackets, as in {@code [ name]} or {@code [name\n]}, is there only if the value is not empty. Several values
 * are listed with commas and "and". What is no known name stays as it was written. Pure.
 */
public final class Template {

    private static final Pattern GAP = Pattern.compile("\\[([ \\n]?)([^\\[\\]\\s](?:[^\\[\\]\\n]*[^\\[\\]\\s])?)([ \\n]?)]");

    private Template() {}

    /** The names that the text asks for, in order. */
    public static List<String> names(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(2)).toList();
    }

    /** The text in that style with the values in their places. */
    public static StyledText filled(String text, Style style, Function<String, Optional<StyledText>> values) {
        var filled = StyledText.builder();
        var gap = GAP.matcher(text);
        int end = 0;
        while (gap.find()) {
            filled.add(style, text.substring(end, gap.start()));
            end = gap.end();
            var value = values.apply(gap.group(2));
            if (value.isEmpty()) {
                filled.add(style, gap.group());
            } else if (!value.get().isEmpty()) {
                filled.add(style, gap.group(1)).add(value.get()).add(style, gap.group(3));
            }
        }
        return filled.add(style, text.substring(end)).build();
    }

    /** As {@link #filled}, with any number of values for each name. */
    public static StyledText listed(String text, Style style, Function<String, Optional<List<StyledText>>> values) {
        return filled(text, style, name -> values.apply(name)
                .map(all -> all.isEmpty() ? StyledText.EMPTY : Words.styledList(all)));
    }
}
