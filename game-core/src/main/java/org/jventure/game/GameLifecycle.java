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
import org.jventure.cluster.hazelcast.HazelcastCluster;
import org.jventure.content.StarterWorld;
import org.jventure.kernel.Clock;
import org.jventure.kernel.ZoneId;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.placement.ClusterView;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.placement.NodeSelf;
import org.jventure.placement.Sight;
import org.jventure.turn.FarHearing;

/**
 * Begins the game before anybody can connect and ends it after everybody has left: prepares the world, joins the cluster,
 * waits until every zone is somebody's, and pulses ten times a second.
 */
@Component
final class GameLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GameLifecycle.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration PULSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Others may be starting too, or have just been killed. */
    private static final Duration TO_BE_SEEN = Duration.ofSeconds(20);

    private final StarterWorld starterWorld;
    private final HazelcastCluster cluster;
    private final GameNode node;
    private final NodeSelf self;
    private final List<FarHearing> hearings;
    private final ZoneNames names;
    private final EscrowTidying tidying;
    private final LiveCensus census;
    private final Reunion reunion;
    private final ThreadExecutor pulses = new ThreadExecutor("pulse");
    private final ThreadExecutor beats = new ThreadExecutor("beat");
    private volatile boolean running;

    GameLifecycle(
            StarterWorld starterWorld,
            HazelcastCluster cluster,
            GameNode node,
            NodeSelf self,
            List<FarHearing> hearings,
            ZoneNames names,
            EscrowTidying tidying,
            LiveCensus census,
            Clock clock) {
        this.starterWorld = starterWorld;
        this.cluster = cluster;
        this.node = node;
        this.self = self;
        this.hearings = hearings;
        this.names = names;
        this.tidying = tidying;
        this.census = census;
        reunion = new Reunion(self.node(), clock, cluster::restart);
    }

    @Override
    public void start() {
        starterWorld.prepare();
        census.look();
        cluster.start();
        register();
        beats.every(BEAT, node::beat);
        beats.every(BEAT, () -> reunion.look(node.router().nodes()));
        beats.every(EscrowTidying.PAUSE, () -> node.rounds().sight().ifPresent(sight -> tidying.tidy(sight, beats)));
        pulses.every(PULSE, node::pulse);
        running = true;
        if (!await(() -> unseen().isEmpty(), TO_BE_SEEN)) {
            throw new UnreachableNodesException(unseen(), self);
        }
        node.rounds().sight().ifPresent(sight ->
                sight.view().zones().forEach(row -> names.apply(row.zone()))); // so that the first who ask see names
        if (await(this::isSettled, PATIENCE)) {
            LOG.info("{} zones run on {}, incarnation {}", mine().size(), self.node(), node.life().incarnation());
        } else {
            LOG.warn("Some zones are still loading after {}", PATIENCE);
        }
    }

    private void register() {
        var registered = new CompletableFuture<Long>();
        node.begin(
                hearings.stream().flatMap(hearing -> hearing.channels().stream()).toList(),
                registered::complete,
                registered::completeExceptionally);
        try {
            registered.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e; // what the start-up page explains
        }
    }

    /** The nodes that seem to live, but are no members for this one. */
    private List<NodeSelf> unseen() {
        return node.rounds().sight().map(this::unseen).orElse(List.of(self));
    }

    private List<NodeSelf> unseen(Sight sight) {
        var present = node.membership().present();
        return sight.view().nodes().stream()
                .filter(row -> row.state() == NodeState.UP && !present.contains(row.node()))
                .filter(row -> sight.age(row.node()).compareTo(Sight.SUSPECT) < 0)
                .map(ClusterView.NodeRow::self)
                .toList();
    }

    /** Whether every zone is somebody's, and those of this node are loaded, or could not be. */
    private boolean isSettled() {
        return node.rounds().sight().filter(sight -> sight.view().zones().stream()
                        .allMatch(row -> sight.livingOwner(row).isPresent()))
                .isPresent()
                && mine().stream().allMatch(node.zones()::runs)
                && node.zones().isSettled();
    }

    private List<ZoneId> mine() {
        return node.rounds().sight().stream()
                .flatMap(sight -> sight.view().zones().stream()
                        .filter(row -> row.isOf(sight.self(), sight.incarnation()) && !row.quarantined()))
                .map(OwnerRow::zone)
                .toList();
    }

    /** Whether this node has its place: it lives in the database and is a member. Any thread. */
    boolean hasJoined() {
        return running && cluster.isReady() && node.rounds().sight().isPresent();
    }

    @Override
    public void stop() {
        running = false;
        pulses.close();
        beats.close();
        node.rounds().stop();
        cluster.shutdown();
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
