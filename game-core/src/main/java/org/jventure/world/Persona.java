package org.jventure.world;

import java.util.Set;
import java.util.TreeSet;
import org.jventure.text.Pronouns;

/**
 * How others see and name a character, and what the game has explained to its player already.
 *
 * @param title    words behind the name, by its player; empty for none
 * @param pronouns that its player wants
 * @param hinted   hints that its player has read, by key: none is given twice
 */
public record Persona(String title, Pronouns pronouns, Set<String> hinted) {

    /** Of one whose player has not asked for anything. */
    public static final Persona USUAL = new Persona("", Pronouns.THEY, Set.of());

    public Persona {
        hinted = Set.copyOf(hinted);
    }

    public Persona titled(String words) {
        return new Persona(words, pronouns, hinted);
    }

    public Persona called(Pronouns wanted) {
        return new Persona(title, wanted, hinted);
    }

    public Persona hinted(String key) {
        var more = new TreeSet<>(hinted);
        more.add(key);
        return new Persona(title, pronouns, more);
    }

    /** Of one who wants to read all hints once more. */
    public Persona unhinted() {
        return new Persona(title, pronouns, Set.of());
    }
}
