package org.jventure.placement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterStore.Assignment;
import org.jventure.placement.ClusterStore.Authority;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.OwnerRow;

/**
 * Moves of zones from one living node to another: the owner is told to park, says where it stands, and the new owner is
 * written if the zone still stands there. Whatever goes wrong, the zone stays where it is. One thread.
 */
final class HandOvers {

    /** A parked zone goes on by itself after as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlacementPorts ports;
    private final StoreCalls calls;
    private final Leadership leadership;
    private final Outcome outcome;
    private final Map<ZoneId, UnderWay> underWay = new TreeMap<>();

    enum Reason {
        BALANCE,
        LEAVING,
        STAFF
    }

    /** @param answer is given one sentence on how it ended */
    record HandOver(OwnerRow zone, NodeId owner, NodeRow target, Reason reason, Consumer<String> answer) {

        ZoneId id() {
            return zone.zone();
        }
    }

    /** What whoever orders hand-overs wants to know of them. */
    interface Outcome {

        void moved(HandOver handOver, long epoch);

        void failed(HandOver handOver);
    }

    private static final class UnderWay {

        private final HandOver handOver;
        private Runnable cancel = () -> {};
        private boolean writing;

        UnderWay(HandOver handOver) {
            this.handOver = handOver;
        }
    }

    HandOvers(PlacementPorts ports, StoreCalls calls, Leadership leadership, Outcome outcome) {
        this.ports = ports;
        this.calls = calls;
        this.leadership = leadership;
        this.outcome = outcome;
    }

    int count() {
        return underWay.size();
    }

    /** Where the zone is going; null if nowhere. */
    @Nullable NodeRow target(ZoneId zone) {
        var going = underWay.get(zone);
        return going == null ? null : going.handOver.target();
    }

    void begin(HandOver handOver, NodeId leader) {
        var going = new UnderWay(handOver);
        underWay.put(handOver.id(), going);
        going.cancel = ports.home().schedule(PATIENCE, () -> fail(going, "%s does not answer; zone %s stays where it is."
                .formatted(handOver.owner(), handOver.id())));
        ports.orders().park(handOver.owner(), handOver.id(), handOver.zone().epoch(), leader);
    }

    /** The owner's answer: the zone is ready, and this was its last batch. */
    void parked(ZoneId zone, long epoch, long batch, Authority authority) {
        var going = underWay.get(zone);
        if (going == null || going.writing || going.handOver.zone().epoch() != epoch) {
            return;
        }
        going.writing = true;
        going.cancel.run();
        var target = going.handOver.target();
        var assignment =
                new Assignment(zone, epoch, OptionalLong.of(batch), target.node(), target.incarnation());
        calls.ask(
                leadership.inTime(ports.clock(), () -> ports.store().assign(authority, assignment)),
                written -> written(going, written),
                _ -> fail(going, "The database does not answer; look again where zone %s is.".formatted(zone)));
    }

    /** The owner's other answer: it can't be done, and why. */
    void notParked(ZoneId zone, long epoch, String why) {
        var going = underWay.get(zone);
        if (going != null && !going.writing && going.handOver.zone().epoch() == epoch) {
            fail(going, "Zone %s stays where it is: %s".formatted(zone, why));
        }
    }

    /** Gives all up: this node no longer leads. */
    void dropAll() {
        List.copyOf(underWay.values()).forEach(going -> fail(going, "This node no longer leads the cluster; ask again."));
    }

    private void written(UnderWay going, OptionalLong epoch) {
        var handOver = going.handOver;
        if (epoch.isEmpty()) {
            fail(going, "Zone %s has changed meanwhile and stays where it is; try again.".formatted(handOver.id()));
            return;
        }
        end(going);
        ports.orders().assigned(
                handOver.id(), epoch.getAsLong(), handOver.target().node(), handOver.target().incarnation());
        outcome.moved(handOver, epoch.getAsLong());
        handOver.answer().accept("Zone %s is now on %s.".formatted(
                handOver.id(), handOver.target().node()));
    }

    private void fail(UnderWay going, String why) {
        if (end(going)) {
            outcome.failed(going.handOver);
            going.handOver.answer().accept(why);
        }
    }

    private boolean end(UnderWay going) {
        going.cancel.run();
        return underWay.remove(going.handOver.id(), going);
    }
}
