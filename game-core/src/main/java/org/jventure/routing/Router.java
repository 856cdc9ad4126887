package org.jventure.routing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jventure.cluster.Membership;
import org.jventure.cluster.SequencedLink;
import org.jventure.cluster.Topics;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.session.GameGate;
import org.jventure.session.SessionDoor;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;
import org.jventure.zone.Outside;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneStatus;

/**
 * Between sessions and zones, both ways, wherever in the cluster they are. Any thread; keeps the order of each pair. A
 * zone that nobody is known to own is looked for on this node.
 */
public final class Router implements GameGate, Outside {

    private final NodeId self;
    private final SequencedLink link;
    private final Membership membership;
    private final Routes routes;
    private final CharacterDirectory directory;
    private final Reports reports;
    private final Wiring wiring;
    private final Post post;
    private final FarVoices voices;
    private final NodeInbox inbox;
    private final NodeOrders orders;
    private Set<NodeId> present = Set.of();

    /** How the router reaches other nodes, and what it knows of them. */
    public record Ports(
            SequencedLink link,
            Topics topics,
            Membership membership,
            Routes routes,
            CharacterDirectory directory,
            SerialExecutor executor,
            Clock clock) {}

    /** The sides of this node, which are made after the router and know it. */
    public interface Wiring {

        /** This life of the node. */
        long incarnation();

        /** Whether this node has lately heard from the database. */
        boolean reachesStore();

        ZoneHost zones();

        SessionDoor sessions();

        Governor governor();

        /** Builders have saved something on another node; only enqueues. */
        default void contentChanged() {}
    }

    public Router(NodeId self, Ports ports, Wiring wiring) {
        this.self = self;
        this.link = ports.link();
        this.membership = ports.membership();
        this.routes = ports.routes();
        this.directory = ports.directory();
        this.reports = new Reports(ports.clock());
        this.wiring = wiring;
        this.post = new Post(self, link, membership);
        this.voices = new FarVoices(self, post, ports, wiring);
        this.inbox = new NodeInbox(this, routes, reports, voices, wiring);
        this.orders = new NodeOrders(
                self, post, routes, inbox, new Wishes(ports.executor(), wiring::incarnation));
    }

    /** Begins to listen, to these channels too. Called once, when all sides are made. */
    public void begin(Collection<String> channels) {
        voices.subscribe(channels);
        routes.onChange(route -> wiring.sessions().ownerChanged(route.zone(), route.epoch()));
        membership.onChange(this::membersChanged);
        membersChanged();
        link.begin(inbox);
    }

    /** Tells the others that this node lives and what runs on it. Called each second. */
    public void beat() {
        var zones = wiring.zones().report();
        var report = new NodeMessage.Report(
                wiring.sessions().count(), zones.stream().map(Router::line).toList());
        reports.put(self, report);
        post.sendToOthers(report, self);
        link.beat();
        var epochs = zones.stream()
                .filter(zone -> zone.status() == ZoneStatus.RUNNING)
                .collect(Collectors.toMap(ZoneHost.ZoneReport::zone, ZoneHost.ZoneReport::epoch));
        directory.sweep(zone -> {
            var epoch = epochs.get(zone);
            return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
        });
    }

    /** This node has begun a new life: what zones send to its sessions' old addresses finds nobody. */
    public void rejoined() {
        wiring.sessions().addressChanged();
    }

    public NodeOrders orders() {
        return orders;
    }

    /** Lets the other nodes know that builders have saved something on this one. */
    public void tellContentChanged() {
        post.sendToOthers(new NodeMessage.ContentChanged(), self);
    }

    /**
     * How the cluster looks from here; empty before the first round.
     *
     * @param names of zones, as builders wrote them
     */
    public Optional<ClusterStatus> picture(Function<ZoneId, String> names) {
        return routes.view().map(view -> new PictureOf(self, view, membership.present(), reports, names).draw());
    }

    /** The nodes that live, as they look from here; empty before the first round. */
    public List<ClusterStatus.NodeLine> nodes() {
        return routes.view()
                .map(view -> new PictureOf(self, view, membership.present(), reports, ZoneId::value).nodes())
                .orElse(List.of());
    }

    /** How many characters the zone's owner last told of. */
    public int players(ZoneId zone) {
        return reports.players(zone);
    }

    /** How many messages of other nodes could not be read. */
    public long unread() {
        return inbox.unread() + link.garbled();
    }

    // ---- what sessions use ----

    @Override
    public void send(SessionAddress from, ZoneId zone, ZoneRequest request) {
        if (routes.isGone(zone)) {
            tell(from, new SessionMessage.Quarantined(zone)); // it waits at the edge, and is offered the way out
            return;
        }
        var elsewhere = routes.find(zone).map(Routes.Route::node).filter(node -> !node.equals(self));
        if (elsewhere.isPresent()) {
            post.send(elsewhere.get(), new NodeMessage.ToZone(from, zone, request));
        } else {
            ask(from, zone, request);
        }
    }

    /** Passes the request to a zone of this node. */
    void ask(SessionAddress from, ZoneId zone, ZoneRequest request) {
        if (wiring.zones().post(zone, new ZoneMessage.Request(request))) {
            return;
        }
        if (request instanceof ZoneRequest.Perform line && wiring.zones().runs(zone)) {
            tell(from, new SessionMessage.Busy(line.number()));
        } else if (routes.find(zone).filter(Routes.Route::quarantined).isPresent()) {
            tell(from, new SessionMessage.Quarantined(zone));
        } else {
            tell(from, new SessionMessage.NotHere(zone));
        }
    }

    @Override
    public void signedIn(CharacterId character, long sessionNo) {
        wiring.sessions().signedIn(character, sessionNo);
        post.sendToOthers(new NodeMessage.SignedIn(character, sessionNo), self);
    }

    @Override
    public SessionAddress address(long session) {
        return new SessionAddress(self, wiring.incarnation(), session);
    }

    @Override
    public boolean reachesStore() {
        return wiring.reachesStore();
    }

    // ---- what zones use ----

    @Override
    public void tell(SessionAddress session, SessionMessage message) {
        tell(self, session, message);
    }

    /** Brings what a zone of that node says to the session. */
    void tell(NodeId from, SessionAddress session, SessionMessage message) {
        if (!session.node().equals(self)) {
            post.send(session.node(), new NodeMessage.ToSession(session, message));
        } else if (session.incarnation() == wiring.incarnation()) {
            if (message instanceof SessionMessage.Moved(var reign, var epoch, var node, var incarnation)) {
                routes.assigned(reign.zone(), epoch, node, incarnation);
            }
            wiring.sessions().deliver(session.number(), from, message);
        }
    }

    @Override
    public boolean hasEnded(SessionAddress session) {
        return routes.view().flatMap(view -> view.node(session.node()))
                .filter(row -> row.incarnation() > session.incarnation()
                        || (row.incarnation() == session.incarnation() && row.state() == NodeState.DEAD))
                .isPresent();
    }

    @Override
    public void publish(FarMessage message) {
        voices.publish(message);
    }

    @Override
    public void unheard(ZoneId zone, FarMessage message) {
        voices.unheard(zone, message);
    }

    @Override
    public void forward(ZoneId zone, FarMessage message) {
        voices.bring(zone, message);
    }

    @Override
    public boolean isOpen(ZoneId zone) {
        if (routes.isGone(zone)) {
            return false;
        }
        var route = routes.find(zone);
        if (route.isEmpty() || route.get().node().equals(self)) {
            return wiring.zones().status(zone).filter(Reports::isOpen).isPresent();
        }
        return !route.get().quarantined()
                && membership.present().contains(route.get().node())
                && reports.mayBeOpen(route.get().node(), zone);
    }

    @Override
    public void appeared(Online online) {
        directory.appeared(online);
    }

    @Override
    public void vanished(CharacterId character, ZoneId zone) {
        directory.vanished(character, zone);
    }

    // ---- who is there ----

    private void membersChanged() {
        for (NodeId node : gone()) {
            wiring.sessions().ownerGone(routes.zonesOn(node));
        }
    }

    private synchronized Set<NodeId> gone() {
        var gone = new TreeSet<>(present); // in an order that is the same in each run
        present = Set.copyOf(membership.present());
        gone.removeAll(present);
        return gone;
    }

    private static NodeMessage.ZoneLine line(ZoneHost.ZoneReport report) {
        return new NodeMessage.ZoneLine(
                report.zone(), report.epoch(), report.status(), report.players(), report.npcs());
    }
}
