package org.jventure.character;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jventure.content.WorldSettings;
import org.jventure.text.Words;

/**
 * Which names people may have.
 *
 * @param reserved names that belong to nobody, in lower case
 */
public record NameRule(int shortest, int longest, Set<String> reserved) {

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

    public NameRule {
        reserved = Set.copyOf(reserved);
    }

    /** The rule of this world. */
    public static NameRule of(WorldSettings world) {
        return new NameRule(3, 20, world.reservedNames());
    }

    /** Why the name won't do, as a sentence; empty if it will. */
    public Optional<String> problem(String name) {
        if (!name.isEmpty() && !LETTERS.matcher(name).matches()) {
            return Optional.of("A name is made of the letters A to Z only.");
        }
        if (name.length() < shortest || name.length() > longest) {
            return Optional.of("A name has " + shortest + " to " + longest + " letters.");
        }
        if (reserved.contains(Words.lowerCase(name))) {
            return Optional.of("That name is taken by the world itself; choose another.");
        }
        return Optional.empty();
    }

    /** The name with one capital in front, as the world writes it. */
    public String written(String name) {
        return Words.capitalised(Words.lowerCase(name));
    }
}
