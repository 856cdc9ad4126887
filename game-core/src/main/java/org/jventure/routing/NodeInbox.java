package org.jventure.routing;

import java.util.concurrent.atomic.AtomicLong;
import org.jventure.cluster.SequencedLink;
import org.jventure.kernel.NodeId;
import org.jventure.presence.SessionMessage;
import org.jventure.wire.WireCodec;
import org.jventure.wire.WireException;

/** Everything that other nodes tell this one comes in here. On the link's threads; only reads and hands on. */
final class NodeInbox implements SequencedLink.Receiver {

    private final WireCodec<NodeMessage> codec = WireCodec.of(NodeMessage.class);
    private final Router router;
    private final Routes routes;
    private final Reports reports;
    private final FarVoices voices;
    private final Router.Wiring wiring;
    private final AtomicLong garbled = new AtomicLong();

    NodeInbox(Router router, Routes routes, Reports reports, FarVoices voices, Router.Wiring wiring) {
        this.router = router;
        this.routes = routes;
        this.reports = reports;
        this.voices = voices;
        this.wiring = wiring;
    }

    @Override
    public void received(NodeId sender, byte[] message) {
        try {
            codec.read(message).ifPresent(known -> take(sender, known));
        } catch (WireException _) {
            garbled.incrementAndGet();
        }
    }

    @Override
    public void lost(NodeId other) {
        wiring.sessions().wordsLost(other, routes.zonesOn(other));
    }

    /** How many messages could not be read, and how many were of a kind that only later versions know. */
    long unread() {
        return garbled.get() + codec.unknown();
    }

    void take(NodeId sender, NodeMessage message) {
        switch (message) {
            case NodeMessage.ToZone(var from, var zone, var request) -> router.ask(from, zone, request);
            case NodeMessage.ToSession(var to, var told) -> {
                if (!isOldNews(sender, told)) {
                    router.tell(sender, to, told);
                }
            }
            case NodeMessage.Hear(var zone, var words) -> voices.hear(zone, words);
            case NodeMessage.Report report -> reports.put(sender, report);
            case NodeMessage.Assigned(var zone, var epoch, var owner, var incarnation) -> {
                routes.assigned(zone, epoch, owner, incarnation);
                wiring.governor().assigned(zone, epoch, owner, incarnation);
            }
            case NodeMessage.SignedIn(var character, var sessionNo) -> wiring.sessions().signedIn(character, sessionNo);
            case NodeMessage.ContentChanged() -> wiring.contentChanged();
            case NodeMessage.Park(var zone, var epoch, var leader) -> wiring.governor().park(zone, epoch, leader);
            case NodeMessage.Parked(var zone, var epoch, var batch) -> wiring.governor().parked(zone, epoch, batch);
            case NodeMessage.NotParked(var zone, var epoch, var why) -> wiring.governor().notParked(zone, epoch, why);
            case NodeMessage.Wanted(var number, var order) ->
                wiring.governor().order(order, words -> router.orders().answer(sender, number, words));
            case NodeMessage.Answered(var number, var words) -> router.orders().answered(number, words);
        }
    }

    /** What a node says of a zone that others own by now is no news: the zone's sessions have been told of the new owner. */
    private boolean isOldNews(NodeId sender, SessionMessage message) {
        var zone = switch (message) {
            case SessionMessage.NotHere(var absent) -> absent;
            case SessionMessage.Frozen(var frozen, _) -> frozen;
            case SessionMessage.Thawed(var thawed) -> thawed;
            case SessionMessage.Reset(var reset) -> reset;
            case SessionMessage.Quarantined(var closed) -> closed;
            case SessionMessage.Entered _, SessionMessage.Preferred _, SessionMessage.Prompted _, SessionMessage.Show _,
                    SessionMessage.Overheard _, SessionMessage.Fact _, SessionMessage.Done _,
                    SessionMessage.Left _, SessionMessage.Moved _, SessionMessage.Gone _, SessionMessage.Busy _,
                    SessionMessage.Superseded _, SessionMessage.Elsewhere _, SessionMessage.Relieved _,
                    SessionMessage.Missed _, SessionMessage.NothingKept _ -> null;
        };
        return zone != null && routes.find(zone).filter(route -> !route.node().equals(sender)).isPresent();
    }
}
