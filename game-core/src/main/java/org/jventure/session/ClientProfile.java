package org.jventure.session;

import java.util.Set;
import org.jventure.fact.FactKind;

/**
 * What a session knows of the program at the other end; all of it is what that program claims, so it decides how things
 * are shown and never who somebody is.
 *
 * @param name         of the program, such as {@code Mudlet}; empty if unknown
 * @param version      of the program; empty if unknown
 * @param terminal     the kind of terminal, such as {@code xterm-256color}; empty if unknown
 * @param columns      width of the screen in characters; 0 if unknown
 * @param rows         height of the screen in lines; 0 if unknown
 * @param colours      how many it can show: 0, 16, 256 or 16777216
 * @param utf8         it shows characters outside ASCII; if not, they are replaced on the way
 * @param screenReader the screen is read aloud: no drawings, nothing by colour alone, lists as sentences
 * @param links        exits and commands can be clicked
 * @param protocols    what was agreed on, by the usual names: {@code GMCP}, {@code MSDP}, {@code MCCP2} …
 * @param facts        what it wants to be told beside the words
 */
public record ClientProfile(
        String name,
        String version,
        String terminal,
        int columns,
        int rows,
        int colours,
        boolean utf8,
        boolean screenReader,
        boolean links,
        Set<String> protocols,
        Set<FactKind> facts) {

    public static final ClientProfile UNKNOWN =
            new ClientProfile("", "", "", 0, 0, 0, true, false, false, Set.of(), Set.of());

    public ClientProfile {
        protocols = Set.copyOf(protocols);
        facts = Set.copyOf(facts);
    }
}
