package org.jventure.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colour that a builder or a player has asked for, other than that of a style: one of twelve names, or {@code #rrggbb}.
 * A code that means nothing, such as one of a later version, is kept and looks like plain text.
 */
public record Colour(String code) {

    /** The names with what they are where a screen has no shades of its own for them. */
    private static final Map<String, Integer> NAMED = named();

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** The names there are, in the order in which people list them. */
    public static List<String> names() {
        return List.copyOf(NAMED.keySet());
    }

    /** What somebody has written: a name, also "gray" and "Dark Green", or six hexadecimal digits behind a #. */
    public static Optional<Colour> of(String written) {
        var code = Words.lowerCase(written.strip()).replace(' ', '-').replace("gray", "grey");
        return NAMED.containsKey(code) || HEX.matcher(code).matches() ? Optional.of(new Colour(code)) : Optional.empty();
    }

    /** Its place among the eight that every terminal has, black being 0; -1 for all others. */
    public int basic() {
        int place = names().indexOf(code);
        return place < 8 ? place : -1;
    }

    public boolean isNamed() {
        return NAMED.containsKey(code);
    }

    /** Red, green and blue; -1 if the code means nothing. */
    public int rgb() {
        @Nullable Integer named = NAMED.get(code);
        if (named != null) {
            return named;
        }
        return HEX.matcher(code).matches() ? Integer.parseInt(code.substring(1), 16) : -1;
    }

    private static Map<String, Integer> named() {
        var colours = new LinkedHashMap<String, Integer>();
        colours.put("black", 0x000000);
        colours.put("red", 0xcd0000);
        colours.put("green", 0x00cd00);
        colours.put("yellow", 0xcdcd00);
        colours.put("blue", 0x0000ee);
        colours.put("magenta", 0xcd00cd);
        colours.put("cyan", 0x00cdcd);
        colours.put("white", 0xe5e5e5);
        colours.put("brown", 0xaf5f00);
        colours.put("dark-green", 0x008700);
        colours.put("grey", 0x808080);
        colours.put("light-grey", 0xbcbcbc);
        return Collections.unmodifiableMap(colours);
    }
}
