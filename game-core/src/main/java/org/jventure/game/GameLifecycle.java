package org.jventure.game;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.jventure.content.StarterWorld;
import org.jventure.kernel.ZoneId;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.ClusterView;
import org.jventure.placement.Rounds;
import org.jventure.zone.ZoneHost;

/**
 * Begins the game before anybody can connect and ends it after everybody has left: prepares the world, joins the cluster,
 * waits until every zone is somebody's, and pulses ten times a second.
 */
@Component
final class GameLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GameLifecycle.class);
    private static final Duration PULSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StarterWorld starterWorld;
    private final Rounds rounds;
    private final ClusterStore store;
    private final ZoneHost zones;
    private final NodeLife life;
    private final ThreadExecutor pulses = new ThreadExecutor("pulse");
    private volatile boolean running;

    GameLifecycle(StarterWorld starterWorld, Rounds rounds, ClusterStore store, ZoneHost zones, NodeLife life) {
        this.starterWorld = starterWorld;
        this.rounds = rounds;
        this.store = store;
        this.zones = zones;
        this.life = life;
    }

    @Override
    public void start() {
        starterWorld.prepare();
        register();
        pulses.every(PULSE, zones::pulse);
        running = true;
        if (await(this::isSettled, PATIENCE)) {
            LOG.info("{} zones run on {}, incarnation {}", mine().size(), life.node(), life.incarnation());
        } else {
            LOG.warn("Some zones are still loading after {}", PATIENCE);
        }
    }

    private void register() {
        var registered = new CompletableFuture<Long>();
        rounds.begin(
                incarnation -> {
                    life.begin(incarnation);
                    registered.complete(incarnation);
                },
                registered::completeExceptionally);
        try {
            registered.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e; // what the start-up page explains
        }
    }

    /** Whether every zone is somebody's, and those of this node are loaded, or could not be. */
    private boolean isSettled() {
        return rounds.sight().filter(sight -> sight.view().zones().stream()
                        .allMatch(row -> sight.livingOwner(row).isPresent()))
                .isPresent()
                && mine().stream().allMatch(zones::runs)
                && zones.isSettled();
    }

    private List<ZoneId> mine() {
        return rounds.sight().stream()
                .flatMap(sight -> sight.view().zones().stream()
                        .filter(row -> row.isOf(sight.self(), sight.incarnation()) && !row.quarantined()))
                .map(ClusterView.OwnerRow::zone)
                .toList();
    }

    @Override
    public void stop() {
        pulses.close();
        rounds.stop();
        store.close();
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
}
