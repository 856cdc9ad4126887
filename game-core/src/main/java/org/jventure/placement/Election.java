package org.jventure.placement;

import java.time.Duration;
import java.util.Optional;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterView.NodeState;

/** Whether this node may take the lease from whoever holds it. Pure. */
final class Election {

    static final Duration LOWEST_AFTER = Duration.ofSeconds(3);
    static final Duration ANYBODY_AFTER = Duration.ofSeconds(8);

    private Election() {}

    enum Answer {
        WAIT,
        TAKE,
        /** Early, and only if the majority confirms now that this node has its lock. */
        TAKE_IF_LOCKED
    }

    /** @param lastLost the last term that this node led and lost; negative if it never did */
    static Answer decide(Sight sight, long lastLost) {
        var lease = sight.view().lease();
        if (!sight.view().alive() || leads(sight) || leavesItToOthers(sight)) {
            return Answer.WAIT;
        }
        if (lease.holder() == null || lease.holder().equals(sight.self())) {
            return Answer.TAKE;
        }
        if (sight.leaseAge().compareTo(ANYBODY_AFTER) >= 0) {
            return Answer.TAKE;
        }
        if (sight.isPresent(lease.holder())) {
            return Answer.WAIT;
        }
        if (isLowest(sight) && sight.leaseAge().compareTo(LOWEST_AFTER) >= 0) {
            return Answer.TAKE;
        }
        var replacedMe = lease.term() == lastLost + 1; // terms grow by one
        if (!replacedMe && isLowest(sight) && sight.isUnconnected(lease.holder()) && seesMost(sight, lease.holder())) {
            return Answer.TAKE;
        }
        return replacedMe ? Answer.WAIT : Answer.TAKE_IF_LOCKED;
    }

    /** Whether the lease is this node's, in this life. */
    static boolean leads(Sight sight) {
        var lease = sight.view().lease();
        return sight.self().equals(lease.holder()) && lease.incarnation() == sight.incarnation();
    }

    /** After how long the answer may change because nothing happens; empty if a usual round is soon enough. */
    static Optional<Duration> lookAgainAfter(Sight sight) {
        var holder = sight.view().lease().holder();
        var left = LOWEST_AFTER.minus(sight.leaseAge());
        var matters = holder != null && !sight.isPresent(holder) && isLowest(sight) && left.isPositive();
        return matters ? Optional.of(left) : Optional.empty();
    }

    private static boolean isLowest(Sight sight) {
        return sight.present().stream().min(NodeId::compareTo).filter(sight.self()::equals).isPresent();
    }

    /** Whether it sees more than half of those who live and are connected: the smaller side of a split does not. */
    private static boolean seesMost(Sight sight, NodeId gone) {
        var connected = sight.view().nodes().stream()
                .filter(row -> row.state() != NodeState.DEAD && !row.node().equals(gone))
                .filter(row -> !sight.isUnconnected(row.node()))
                .toList();
        return 2 * connected.stream().filter(row -> sight.isPresent(row.node())).count() > connected.size();
    }

    private static boolean leavesItToOthers(Sight sight) {
        var drains = sight.view().node(sight.self()).filter(row -> row.state() == NodeState.DRAINING).isPresent();
        return drains && sight.hasOtherTaker();
    }
}
