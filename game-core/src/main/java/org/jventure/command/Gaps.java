package org.jventure.command;

import java.util.Map;
import java.util.regex.Pattern;

/** What stands in a usage for what a player writes there: {@code <player>}. Pure. */
public final class Gaps {

    /** Also as part of a usage that was split at it. */
    public static final Pattern GAP = Pattern.compile("<([^<>]*)>");

    private static final Map<String, String> LIKELY = Map.ofEntries(
            Map.entry("player", "ann"),
            Map.entry("who", "ann"),
            Map.entry("somebody", "ann"),
            Map.entry("name", "ann"),
            Map.entry("words", "hello"),
            Map.entry("number", "5"),
            Map.entry("amount", "5"),
            Map.entry("lines", "30"),
            Map.entry("columns", "100"),
            Map.entry("direction", "north"),
            Map.entry("thing", "lantern"),
            Map.entry("item", "lantern"),
            Map.entry("container", "chest"),
            Map.entry("water", "well"),
            Map.entry("word", "look"),
            Map.entry("kind", "item"),
            Map.entry("colour", "red"),
            Map.entry("gesture", "nod"),
            Map.entry("deed", "smiles"),
            Map.entry("stat", "strength"),
            Map.entry("proficiency", "swimming"),
            Map.entry("thing or number", "1"));

    private Gaps() {}

    /** The usage with something likely in the place of each gap: a word that fits, else the gap's own. */
    static String filled(String usage) {
        return GAP.matcher(usage).replaceAll(gap ->
                java.util.regex.Matcher.quoteReplacement(LIKELY.getOrDefault(gap.group(1), gap.group(1))));
    }
}
