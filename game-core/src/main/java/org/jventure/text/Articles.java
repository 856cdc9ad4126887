package org.jventure.text;

/** "a" or "an". */
public final class Articles {

    private Articles() {}

    /** The noun with its article, by the sound of its first letter as it is most often said. */
    public static String with(String noun) {
        return (noun.matches("(?i)[aeiou].*") ? "an " : "a ") + noun;
    }
}
