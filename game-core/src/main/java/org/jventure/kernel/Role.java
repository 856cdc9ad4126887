package org.jventure.kernel;

/** What a person may do, each role including the one before. */
public enum Role {
    PLAYER,
    BUILDER,
    ADMIN;

    /** Whether whoever has this role may do what is for the other. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
