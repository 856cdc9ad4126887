package org.jventure.zone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How zones run.
 *
 * @param mailbox     players' lines that may wait for one zone; more are answered "busy"
 * @param freezeAfter without word from the database a zone stops acting after this time
 * @param grace       how long a character stays whose player has lost the link
 * @param saveEvery   how often soft state is saved
 * @param runAhead    how old the oldest unwritten change may be before lines wait
 * @param mostHeld    shows that may wait for the database before lines wait
 * @param rest        when the zone's time stands still: without players, or never, which is for measuring load
 */
@ConfigurationProperties("jventure.zone")
public record ZoneProperties(
        @DefaultValue("4000") int mailbox,
        @DefaultValue("3s") Duration freezeAfter,
        @DefaultValue("3m") Duration grace,
        @DefaultValue("5s") Duration saveEvery,
        @DefaultValue("1s") Duration runAhead,
        @DefaultValue("2000") int mostHeld,
        @DefaultValue("without-players") Rest rest) {

    /** When zones rest; see decision 0006. */
    public enum Rest {
        /** While nobody is there and nothing is unwritten. */
        WITHOUT_PLAYERS,
        /** Their NPCs walk whether anybody sees them or not. */
        NEVER
    }

    @ConstructorBinding
    public ZoneProperties {}

    /** Of zones that rest without players. */
    public ZoneProperties(
            int mailbox, Duration freezeAfter, Duration grace, Duration saveEvery, Duration runAhead, int mostHeld) {
        this(mailbox, freezeAfter, grace, saveEvery, runAhead, mostHeld, Rest.WITHOUT_PLAYERS);
    }

    /** Pulses are a tenth of a second. */
    static long pulses(Duration duration) {
        return Math.max(1, duration.toMillis() / 100);
    }
}
