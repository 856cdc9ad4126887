package org.jventure.kernel;

import java.util.UUID;

/** The id of an escrow, and of whatever is decided about it: a parcel. */
public record EscrowId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
