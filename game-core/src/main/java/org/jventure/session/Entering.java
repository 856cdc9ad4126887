package org.jventure.session;

import java.time.Duration;
import java.util.List;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;

/**
 * The time in which a session wants to enter a zone: asks at once and again and again, soon at first. Where others can
 * do better than this node, it gives up after a while. One thread.
 */
final class Entering {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofSeconds(1));
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SerialExecutor executor;
    private final Clock clock;
    private final GameGate gate;
    private final Asker asker;
    private boolean waiting;
    private boolean unwatched;
    private boolean excused;
    private int asked;
    private long begunAt;
    private long patientSince;
    private Runnable stopTimer = () -> {};

    /** What is done meanwhile. */
    interface Asker {

        void ask();

        /** It takes long; called once each time. */
        void excuse();

        /** It takes too long. */
        void giveUp();
    }

    Entering(SerialExecutor executor, Clock clock, GameGate gate, Asker asker) {
        this.executor = executor;
        this.clock = clock;
        this.gate = gate;
        this.asker = asker;
    }

    /** Asks now, and goes on asking. Who waits already has waited for as long as before. */
    void begin() {
        if (!waiting) {
            waiting = true;
            excused = false;
            begunAt = clock.nanos();
            patientSince = begunAt;
        }
        asked = 0;
        ask();
    }

    /** It has entered. */
    void end() {
        waiting = false;
        stopTimer.run();
    }

    /** It waits for what may take long and is no better elsewhere. */
    void bePatient() {
        patientSince = clock.nanos();
        asked = PAUSES.size();
    }

    /** Nobody looks any more: then it gives up after a while in any case. */
    void closed() {
        unwatched = true;
    }

    private void ask() {
        stopTimer.run();
        if (!gate.reachesStore()) {
            patientSince = clock.nanos(); // the same everywhere
        }
        if (hasWaited(PATIENCE, unwatched ? begunAt : patientSince)) {
            waiting = false;
            asker.giveUp();
            return;
        }
        if (!excused && hasWaited(SLOW, begunAt)) {
            excused = true;
            asker.excuse();
        }
        var pause = PAUSES.get(Math.min(asked++, PAUSES.size() - 1));
        stopTimer = executor.schedule(pause, this::ask);
        asker.ask();
    }

    private boolean hasWaited(Duration time, long since) {
        return clock.nanos() - since >= time.toNanos();
    }
}
