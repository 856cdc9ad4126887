package org.jventure.game;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jventure.kernel.ZoneId;
import org.jventure.routing.Router;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;

/** What staff of this node see of the cluster, and the orders they give its leader. Any thread; never blocks. */
public final class NodeDesk implements LeaderDesk {

    private final NodeLife life;
    private final Router router;
    private final Function<ZoneId, String> names;

    NodeDesk(NodeLife life, Router router, Function<ZoneId, String> names) {
        this.life = life;
        this.router = router;
        this.names = names;
    }

    @Override
    public ClusterStatus status() {
        return router.picture(names).orElseGet(() -> new ClusterStatus(null, 0, life.node(), List.of(), List.of()));
    }

    @Override
    public void give(ClusterOrder order, Consumer<String> answer) {
        router.orders().give(order, answer);
    }
}
