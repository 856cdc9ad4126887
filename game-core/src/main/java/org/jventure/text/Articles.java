package org.jventure.text;

/** "a" or "an", and "the". */
public final class Articles {

    private Articles() {}

    /** The noun with its article, by the sound of its first letter as it is most often said. */
    public static String with(String noun) {
        return (noun.matches("(?i)[aeiou].*") ? "an " : "a ") + noun;
    }

    /** A name of which both sides know which one is meant: "the chest" for "a chest"; "Old Maren" stays. */
    public static String definite(String name) {
        return name.replaceFirst("^(?:an?|some) ", "the ");
    }
}
