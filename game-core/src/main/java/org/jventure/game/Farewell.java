package org.jventure.game;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing that stops: while connections still stand, other nodes take the zones over; of those that nobody
 * takes, every one saves all and says good-bye. Then those who are connected here are told.
 */
@Component
final class Farewell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration HAND_OVER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration GOOD_BYE = Duration.ofSeconds(3);
    private static final String WORDS = "This server goes down, but the world does not: your character waits for you."
            + " Connect again, by another door if this one stays shut.";

    private final GameNode node;
    private volatile boolean running;

    Farewell(GameNode node) {
        this.node = node;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        node.sessions().letNobodyIn(WORDS);
        var gone = new AtomicBoolean();
        node.drain(HAND_OVER, () -> gone.set(true));
        if (!GameLifecycle.await(gone::get, PATIENCE)) {
            LOG.warn("This node could not take its leave; what was shown is in the database all the same");
        }
        node.sessions().closeAll(WORDS);
        GameLifecycle.await(() -> node.sessions().count() == 0, GOOD_BYE);
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
