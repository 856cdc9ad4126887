package org.jventure.session;

import java.time.Duration;
import org.jventure.kernel.SerialExecutor;

/** The time in which a zone can't act: lines are held for a while, then refused honestly. One thread. */
final class HeldBreath {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SerialExecutor executor;
    private final Screen screen;
    private final LineQueue lines;
    private boolean held;
    private boolean refusing;
    private Runnable stopWaiting = () -> {};

    HeldBreath(SerialExecutor executor, Screen screen, LineQueue lines) {
        this.executor = executor;
        this.screen = screen;
        this.lines = lines;
    }

    boolean isHeld() {
        return held;
    }

    /** Begins; does nothing if it has begun. */
    void hold() {
        if (!held) {
            held = true;
            screen.say("The world holds its breath…");
            stopWaiting = executor.schedule(PATIENCE, this::refuseWaiting);
        }
    }

    /** Ends, without a word. */
    void end() {
        held = false;
        refusing = false;
        stopWaiting.run();
    }

    /** Whether a line that comes now is refused, which the player is then told. */
    boolean refuses() {
        if (refusing) {
            screen.say("The world still holds its breath; that was not done.");
        }
        return refusing;
    }

    private void refuseWaiting() {
        refusing = true;
        if (lines.clear()) {
            screen.say("The world still holds its breath; what you typed meanwhile was not done.");
        }
    }
}
