package org.jventure.game;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jventure.cluster.LeaderLock;
import org.jventure.cluster.Membership;
import org.jventure.cluster.NodeLink;
import org.jventure.cluster.SequencedLink;
import org.jventure.cluster.SharedMap;
import org.jventure.cluster.Topics;
import org.jventure.content.Content;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.Background;
import org.jventure.kernel.Chance;
import org.jventure.kernel.Clock;
import org.jventure.kernel.Ids;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.Workers;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.NodeSelf;
import org.jventure.placement.PlacementPorts;
import org.jventure.placement.Rounds;
import org.jventure.routing.CharacterDirectory;
import org.jventure.routing.Governor;
import org.jventure.routing.Router;
import org.jventure.routing.Routes;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.zone.BatchStore;
import org.jventure.zone.Rules;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneProperties;
import org.jventure.zone.ZoneStore;

/**
 * One node, put together: zones, sessions, the ways between them, and its place in the cluster. It has no thread of its
 * own: whoever holds it lets it {@link #pulse} and {@link #beat}. Any thread; nothing blocks.
 */
public final class GameNode {

    /** A zone weighs something even if nobody is in it; players weigh one each. */
    private static final int EMPTY_ZONE = 10;

    private final NodeLife life;
    private final Membership membership;
    private final CharacterDirectory directory;
    private final Router router;
    private final ZoneHost zones;
    private final SessionDoor sessions;
    private final Rounds rounds;
    private final ContentWatch builders;
    private final LiveCodex codex;
    private final AtomicBoolean draining = new AtomicBoolean();

    /** How the node knows the others and speaks to them. {@code people} tells who is in the world. */
    public record Cluster(Membership membership, NodeLink link, Topics topics, SharedMap people, LeaderLock lock) {}

    /** Where everything is kept. */
    public record Stores(
            ClusterStore cluster,
            ZoneStore zones,
            BatchStore batches,
            SharedRows shared,
            Content content,
            SessionDoor.Stores people) {}

    /** What makes it run: each serial executor is used for that one thing. */
    public record Engine(
            Clock clock,
            Chance chance,
            Ids ids,
            Workers workers,
            SerialExecutor writer,
            SerialExecutor rounds,
            SerialExecutor routes,
            Background database,
            Background content,
            Background signIns) {}

    /** The rules of the game, and its settings. */
    public record Play(Rules rules, ZoneProperties zones, SessionProperties sessions) {}

    /** @param rejoined called when this life of the node was declared dead and a new one has begun */
    public GameNode(NodeSelf self, Cluster cluster, Stores stores, Engine engine, Play play, Runnable rejoined) {
        this.life = new NodeLife(self.node());
        this.membership = cluster.membership();
        this.directory = new CharacterDirectory(cluster.people());
        var routes = new Routes();
        var link = new SequencedLink(self.node(), life::incarnation, cluster.link(), membership);
        this.router = new Router(
                self.node(),
                new Router.Ports(
                        link, cluster.topics(), membership, routes, directory, engine.routes(), engine.clock()),
                new Sides());
        this.codex = new LiveCodex(stores.content());
        this.zones = new ZoneHost(
                new ZoneHost.Machinery(
                        engine.workers(), engine.writer(), engine.database(), stores.zones(), stores.batches(),
                        stores.shared()),
                engine.clock(),
                new TurnPorts(engine.chance(), engine.ids(), directory, codex),
                router,
                play.rules(),
                play.zones());
        this.sessions =
                new SessionDoor(stores.people(), engine.signIns(), router, engine.clock(), play.sessions());
        this.builders = new ContentWatch(stores.content(), codex, engine.content(), engine.routes(), zones);
        var owned = new HostZones(zones, routes, life, () -> {
            router.rejoined();
            rejoined.run();
        });
        this.rounds = new Rounds(
                self,
                new PlacementPorts(
                        stores.cluster(), membership, cluster.lock(), owned, router.orders(), engine.database(),
                        engine.rounds(), engine.clock()),
                zone -> EMPTY_ZONE + router.players(zone),
                owned);
    }

    /** What the router finds on this node. */
    private final class Sides implements Router.Wiring {

        private final Governor governor = new NodeGovernor(() -> rounds(), () -> zones(), () -> router());

        @Override
        public long incarnation() {
            return life.incarnation();
        }

        @Override
        public boolean reachesStore() {
            return rounds.sight().isPresent() && !rounds.isSilent();
        }

        @Override
        public ZoneHost zones() {
            return zones;
        }

        @Override
        public SessionDoor sessions() {
            return sessions;
        }

        @Override
        public Governor governor() {
            return governor;
        }

        @Override
        public void contentChanged() {
            builders.look();
        }
    }

    /**
     * Registers the node and begins its rounds; called once. One of the two is called: with the incarnation, or with why
     * the node can't live.
     *
     * @param channels those that somebody may listen to
     */
    public void begin(Collection<String> channels, LongConsumer begun, Consumer<Exception> failed) {
        router.begin(channels);
        builders.look();
        rounds.begin(
                incarnation -> {
                    life.begin(incarnation);
                    begun.accept(incarnation);
                },
                failed);
    }

    /** Lets a tenth of a second pass in the zones. */
    public void pulse() {
        zones.pulse();
    }

    /** Tells other nodes that this one lives, and looks what builders have saved. Called each second. */
    public void beat() {
        router.beat();
        builders.look();
    }

    /** Builders have saved something on this node: brings it into the game, here and on all others. */
    public void contentChanged() {
        builders.look();
        router.tellContentChanged();
    }

    /** Hands all zones over, or ends them if nobody takes them, then ends this life; {@code done} comes then. */
    public void drain(java.time.Duration patience, Runnable done) {
        draining.set(true);
        rounds.drain(patience, done);
    }

    /** Whether it is going down in good order. */
    public boolean isDraining() {
        return draining.get();
    }

    public NodeLife life() {
        return life;
    }

    public Membership membership() {
        return membership;
    }

    public CharacterDirectory directory() {
        return directory;
    }

    public Router router() {
        return router;
    }

    public ZoneHost zones() {
        return zones;
    }

    public SessionDoor sessions() {
        return sessions;
    }

    public Rounds rounds() {
        return rounds;
    }

    /** The desk at which staff of this node give orders, which nobody notes yet. */
    public NodeDesk desk(Function<ZoneId, String> names) {
        return new NodeDesk(life, router, names);
    }
}
