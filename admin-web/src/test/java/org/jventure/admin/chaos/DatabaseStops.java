package org.jventure.admin.chaos;

import java.time.Duration;
import java.util.Set;

/** PostgreSQL stops, and comes back with all that it had committed. */
record DatabaseStops(String name, String story, boolean inGoodOrder, Duration away) implements Fault {

    private static final Duration UNTIL_ALL_IS_STILL = Duration.ofSeconds(5);

    static DatabaseStops fast() {
        return new DatabaseStops("database-restart-fast", "PostgreSQL is restarted, mode fast", true, Duration.ZERO);
    }

    static DatabaseStops immediate() {
        return new DatabaseStops("database-restart-immediate", "PostgreSQL is restarted as after a power failure, mode immediate",
                false, Duration.ZERO);
    }

    static DatabaseStops aMinute() {
        return new DatabaseStops("database-away-a-minute", "PostgreSQL is away for a minute", true, Duration.ofMinutes(1));
    }

    @Override
    public void strike(Stage stage) throws Exception {
        stage.timeline().note("PostgreSQL stops (" + (inGoodOrder ? "fast" : "immediate") + ")");
        if (inGoodOrder) {
            stage.database().stopFast();
        } else {
            stage.database().stopImmediately();
        }
        var still = Instants.now().plus(UNTIL_ALL_IS_STILL);
        stage.lasts(away);
        if (away.compareTo(UNTIL_ALL_IS_STILL) > 0) {
            stage.timeline().frozen(Set.of(), still, Instants.now());
        }
        stage.database().startAgain();
        stage.timeline().note("PostgreSQL is back");
    }
}
