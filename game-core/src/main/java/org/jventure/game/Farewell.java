package org.jventure.game;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.jventure.placement.Rounds;

/**
 * The first thing that stops: while connections still stand, other nodes take the zones over; of those that nobody
 * takes, every one saves all and says good-bye.
 */
@Component
final class Farewell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration HAND_OVER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Rounds rounds;
    private volatile boolean running;

    Farewell(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var gone = new AtomicBoolean();
        rounds.drain(HAND_OVER, () -> gone.set(true));
        if (!GameLifecycle.await(gone::get, PATIENCE)) {
            LOG.warn("This node could not take its leave; what was shown is in the database all the same");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
