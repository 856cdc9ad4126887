package org.jventure.game;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this node join the cluster anew when for long it has heard no more than half of those that live by the database's
 * word: a membership may come out of a split or a stand-still in a way that never mends itself. The nodes don't do so all
 * at once, so that those who come later find the others whole. One thread.
 */
final class Reunion {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Reunion.class);

    private final NodeId self;
    private final Clock clock;
    private final Runnable rejoin;
    private @Nullable Long aloneSince;

    /** @param rejoin doesn't block */
    Reunion(NodeId self, Clock clock, Runnable rejoin) {
        this.self = self;
        this.clock = clock;
        this.rejoin = rejoin;
    }

    /** @param living all nodes that are not dead, this one included. Called each second. */
    void look(List<NodeLine> living) {
        long heard = living.stream().filter(node -> node.state() != NodeState.SUSPECT).count();
        if (heard == living.size() || heard * 2 > living.size()) {
            aloneSince = null;
            return;
        }
        if (aloneSince == null) {
            aloneSince = clock.nanos();
        }
        long before = living.stream().filter(node -> node.id().compareTo(self) < 0).count();
        if (clock.nanos() - aloneSince > PATIENCE.plus(BETWEEN.multipliedBy(before)).toNanos()) {
            LOG.warn("Of {} nodes that live this one hears only {}: it joins the cluster anew.", living.size(), heard);
            aloneSince = null;
            rejoin.run();
        }
    }
}
