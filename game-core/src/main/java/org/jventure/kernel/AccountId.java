package org.jventure.kernel;

import java.util.UUID;

/** A person's account, which may hold several characters. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
