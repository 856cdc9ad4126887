package org.jventure.game;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.jventure.zone.ZoneHost;

/** The first thing that stops: while connections still stand, every zone saves all and says good-bye. */
@Component
final class Farewell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ZoneHost zones;
    private volatile boolean running;

    Farewell(ZoneHost zones) {
        this.zones = zones;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        zones.stop();
        if (!GameLifecycle.await(zones::isEmpty, PATIENCE)) {
            LOG.warn("Not all zones could save; what was shown is in the database all the same");
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
