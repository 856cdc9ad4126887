package org.jventure.rules.body;

import java.time.Instant;

/**
 * A boost that still holds. It is kept beside the stats, never in them, so that it cannot outlive itself.
 *
 * @param cause the key of the skill or thing it came from: the same one renews it, and does not add to it
 * @param until when it ends
 */
public record ActiveBoost(String cause, Modifier modifier, Instant until) {

    boolean isRenewedBy(ActiveBoost other) {
        return cause.equals(other.cause)
                && modifier.stat() == other.modifier.stat()
                && modifier.mode() == other.modifier.mode();
    }
}
