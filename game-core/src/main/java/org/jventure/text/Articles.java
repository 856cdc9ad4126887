package org.jventure.text;

/** "a" or "an", and "the". */
public final class Articles {

    private Articles() {}

    /** The noun with its article, by the sound of its beginning. */
    public static String with(String noun) {
        return English.one(noun);
    }

    /** A name of which both sides know which one is meant: "the chest" for "a chest"; "Old Maren" stays. */
    public static String definite(String name) {
        return English.definite(name);
    }
}
