package org.jventure.content.edit;

import java.time.Instant;

/**
 * One saved change, for ever.
 *
 * @param version the one that it made
 * @param by      the name of the account that made it
 * @param deed    what was done; all but an edit leave before and after the same
 */
public record Change<T>(long version, String by, Instant at, Deed deed, T before, T after) {

    /** What builders do to a thing. */
    public enum Deed {
        MAKE,
        EDIT,
        RETIRE,
        RESTORE
    }
}
