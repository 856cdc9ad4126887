package org.jventure.rules.body;

import java.time.Duration;
import java.time.Instant;

/**
 * Damage that comes again and again.
 *
 * @param cause  the key of the skill or thing it came from
 * @param from   who did it, and gets the credit
 * @param type   the key of the damage type
 * @param amount what left whoever did it, each time; who suffers it lessens it anew each time
 * @param left   how many times are to come, at least 1
 * @param next   when the next is due
 */
public record Affliction(
        String cause, FighterId from, String type, int amount, Duration every, int left, Instant next) {

    boolean isRenewedBy(Affliction other) {
        return cause.equals(other.cause) && from.equals(other.from) && type.equals(other.type);
    }

    /** The same with as many times to come as the newer, in its own rhythm: renewing brings nothing forward. */
    Affliction renewedBy(Affliction newer) {
        return new Affliction(cause, from, type, newer.amount, newer.every, newer.left, next);
    }

    /**
     * After one time. Time in which nobody was there to suffer, as while a zone was handed over, is not made up for: at most
     * one time is due at once.
     */
    Affliction after(Instant now) {
        var planned = next.plus(every);
        return new Affliction(
                cause, from, type, amount, every, left - 1, planned.isAfter(now) ? planned : now.plus(every));
    }
}
