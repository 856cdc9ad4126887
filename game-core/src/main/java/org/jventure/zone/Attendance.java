package org.jventure.zone;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a character was there when its zone was parked.
 *
 * @param sessionNo   the number of its newest session
 * @param gracePulses how long it stays without a link; 0 unless that is dead
 * @param replyTo     the name of who told it something last; empty if nobody did
 * @param away        why its player was not at the keyboard; null if they were
 * @param lastDone    the last line of that session that was done: its answer may be lost on the way
 */
public record Attendance(
        long sessionNo, Link link, long gracePulses, String replyTo, long lastDone, @Nullable String away) {

    /** Of one who is not away. */
    public Attendance(long sessionNo, Link link, long gracePulses, String replyTo, long lastDone) {
        this(sessionNo, link, gracePulses, replyTo, lastDone, null);
    }


    Attendance after(long done) {
        return new Attendance(sessionNo, link, gracePulses, replyTo, done, away);
    }

    Attendance away(@Nullable String why) {
        return new Attendance(sessionNo, link, gracePulses, replyTo, lastDone, why);
    }

    /** What is between the character and its player. */
    public enum Link {
        /** The player was looking through its eyes. */
        ALIVE,
        /** It was still awaited after an earlier owner had broken off: its player needs a fresh look. */
        AWAITED,
        DEAD;

        static Optional<Link> of(String name) {
            return Arrays.stream(values()).filter(link -> link.name().equals(name)).findFirst();
        }
    }
}
