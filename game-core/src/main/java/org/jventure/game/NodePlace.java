package org.jventure.game;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterStatus;

/** This node's place among the others, for probes and operators. Any thread; never blocks. */
@Component
public final class NodePlace implements Supplier<ClusterStatus> {

    private final GameLifecycle lifecycle;
    private final GameNode node;
    private final ClusterDesk desk;

    NodePlace(GameLifecycle lifecycle, GameNode node, ClusterDesk desk) {
        this.lifecycle = lifecycle;
        this.node = node;
        this.desk = desk;
    }

    /** Registered in the database, and a member of the cluster. */
    public boolean hasJoined() {
        return lifecycle.hasJoined();
    }

    /** On its way out: it takes no more zones and no new players. */
    public boolean isDraining() {
        return node.isDraining();
    }

    @Override
    public ClusterStatus get() {
        return desk.status();
    }
}
