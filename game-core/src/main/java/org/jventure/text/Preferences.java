package org.jventure.text;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a player wants words to be shown, on whatever screen; kept with the character, and heeded where the screen is.
 * Whatever it holds is harmless: what a screen does not understand, it passes by.
 *
 * @param colours      a colour's code for tags of styles, in place of what the style looks like
 * @param screenReader whether words are read aloud; {@link Choice#AUTO}: if the client says so
 * @param width        columns at which lines are wrapped; 0: as the screen is
 * @param pager        whether long answers stop at the end of a page; {@link Choice#AUTO}: if the screen tells its height
 * @param page         lines of a page; 0: as the screen is
 * @param quiet        whether the game is to explain nothing of itself
 * @param aliases      short words of the player's own, in lower case, and what they stand for: see {@link Shorthand}
 */
public record Preferences(
        Map<String, String> colours,
        Choice screenReader,
        int width,
        Choice pager,
        int page,
        boolean quiet,
        Map<String, String> aliases) {

    public static final Preferences NONE = new Preferences(Map.of(), Choice.AUTO, 0, Choice.AUTO, 0, false, Map.of());

    /** The narrowest and widest that lines may be wrapped. */
    public static final int NARROWEST = 20;

    public static final int WIDEST = 500;

    /** The fewest and most lines of a page. */
    public static final int SHORTEST_PAGE = 5;

    public static final int LONGEST_PAGE = 500;

    public Preferences {
        colours = Map.copyOf(colours);
        aliases = Map.copyOf(aliases);
    }

    /** Yes, no, or as it seems best. */
    public enum Choice {
        AUTO,
        ON,
        OFF;

        public boolean or(boolean seemsBest) {
            return this == AUTO ? seemsBest : this == ON;
        }
    }

    /** The player's own colour for the style, if there is one. */
    public Optional<Colour> colour(Style style) {
        return Optional.ofNullable(colours.get(style.tag())).map(Colour::new);
    }

    public Preferences withColour(Style style, Colour colour) {
        var changed = new TreeMap<>(colours);
        changed.put(style.tag(), colour.code());
        return new Preferences(changed, screenReader, width, pager, page, quiet, aliases);
    }

    public Preferences withoutColour(Style style) {
        var changed = new TreeMap<>(colours);
        changed.remove(style.tag());
        return new Preferences(changed, screenReader, width, pager, page, quiet, aliases);
    }

    public Preferences withoutColours() {
        return new Preferences(Map.of(), screenReader, width, pager, page, quiet, aliases);
    }

    public Preferences withScreenReader(Choice choice) {
        return new Preferences(colours, choice, width, pager, page, quiet, aliases);
    }

    public Preferences withWidth(int columns) {
        return new Preferences(colours, screenReader, columns, pager, page, quiet, aliases);
    }

    public Preferences withPager(Choice choice, int lines) {
        return new Preferences(colours, screenReader, width, choice, lines, quiet, aliases);
    }

    public Preferences quiet(boolean wanted) {
        return new Preferences(colours, screenReader, width, pager, page, wanted, aliases);
    }

    public Preferences withAlias(String word, String meaning) {
        var changed = new TreeMap<>(aliases);
        changed.put(word, meaning);
        return new Preferences(colours, screenReader, width, pager, page, quiet, changed);
    }

    public Preferences withoutAlias(String word) {
        var changed = new TreeMap<>(aliases);
        changed.remove(word);
        return new Preferences(colours, screenReader, width, pager, page, quiet, changed);
    }
}
