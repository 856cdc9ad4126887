package org.jventure.game;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.jventure.content.Content;
import org.jventure.content.StarterWorld;
import org.jventure.kernel.Clock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.placement.DatabaseInUseException;
import org.jventure.placement.ZoneOwners;
import org.jventure.routing.Router;
import org.jventure.turn.FarHearing;
import org.jventure.zone.ZoneHost;

/**
 * Begins the game before anybody can connect and ends it after everybody has left: prepares the world, takes the zones,
 * then beats once a second and pulses ten times a second.
 */
@Component
final class GameLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GameLifecycle.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration PULSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StarterWorld starterWorld;
    private final Content content;
    private final ZoneOwners owners;
    private final ZoneHost zones;
    private final NodeLife life;
    private final Clock clock;
    private final ThreadExecutor rounds = new ThreadExecutor("round");
    private final Router router;
    private final List<FarHearing> hearings;
    private final ThreadExecutor pulses = new ThreadExecutor("pulse");
    private volatile boolean running;
    private boolean silent;

    GameLifecycle(
            StarterWorld starterWorld,
            Content content,
            ZoneOwners owners,
            ZoneHost zones,
            NodeLife life,
            Clock clock,
            Router router,
            List<FarHearing> hearings) {
        this.starterWorld = starterWorld;
        this.content = content;
        this.owners = owners;
        this.zones = zones;
        this.life = life;
        this.clock = clock;
        this.router = router;
        this.hearings = hearings;
    }

    @Override
    public void start() {
        starterWorld.prepare();
        router.begin(hearings.stream().flatMap(hearing -> hearing.channels().stream()).toList());
        life.begin(owners.register(life.node(), "127.0.0.1", version()));
        var epochs = owners.claim(life.node(), life.incarnation(), content.zones());
        epochs.forEach(zones::start);
        rounds.every(ROUND, this::round);
        pulses.every(ROUND, router::beat); // not behind a round that waits for the database
        pulses.every(PULSE, zones::pulse);
        running = true;
        if (await(zones::isSettled, PATIENCE)) {
            LOG.info("{} zones run on {}, incarnation {}", epochs.size(), life.node(), life.incarnation());
        } else {
            LOG.warn("Some zones are still loading after {}", PATIENCE);
        }
    }

    private void round() {
        var askedAt = clock.nanos();
        try {
            zones.verified(owners.round(life.node(), life.incarnation()), askedAt);
            if (silent) {
                LOG.info("The database answers again");
            }
            silent = false;
            life.reached(true);
        } catch (IllegalStateException | DatabaseInUseException e) {
            if (!silent) {
                LOG.warn("{}", e.getMessage());
            }
            silent = true;
            life.reached(false);
        }
    }

    @Override
    public void stop() {
        pulses.close();
        rounds.close();
        owners.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web and telnet servers, which come much later. */
    @Override
    public int getPhase() {
        return 0;
    }

    static boolean await(BooleanSupplier condition, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return true;
    }

    private static String version() {
        var version = GameLifecycle.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
