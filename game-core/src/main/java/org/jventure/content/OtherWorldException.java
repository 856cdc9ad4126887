package org.jventure.content;

/** One of the worlds that come with the program was asked for, and the database holds another one. */
final class OtherWorldException extends RuntimeException {

    private final BuiltInWorld wanted;
    private final String founder;

    /** @param founder the pack whose world is there */
    OtherWorldException(BuiltInWorld wanted, String founder) {
        super("The database holds the world of the pack %s, not %s".formatted(founder, wanted.word()));
        this.wanted = wanted;
        this.founder = founder;
    }

    BuiltInWorld wanted() {
        return wanted;
    }

    String founder() {
        return founder;
    }
}
