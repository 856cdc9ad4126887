package org.jventure.content.rule;

import java.util.Set;
import org.jventure.text.Words;

/**
 * What a click on a builder's words may not send. It is done as by the one who clicks, and not every screen shows it before:
 * no builder is to have an admin use what only staff may, or anybody give things away, tell others something, leave, or learn a short
 * word that does.
 */
final class Clicks {

    private static final Set<String> REFUSED =
            Set.of(
                    "alias", "cluster", "give", "item", "node", "parcel", "quit", "reported", "t", "tell", "unalias", "zone");

    /** Verbs that begin like one of those. */
    private static final Set<String> OTHERS = Set.of("i", "n", "a", "al", "r", "re", "rep", "u", "un");

    private Clicks() {}

    /** The verb of the line if it is refused, also where only its beginning is written; else the empty string. */
    static String refusedVerb(String line) {
        var word = Words.lowerCase(line.strip().split("\\s", 2)[0]);
        return !word.isEmpty() && !OTHERS.contains(word) && REFUSED.stream().anyMatch(verb -> verb.startsWith(word)) ? word : "";
    }
}
