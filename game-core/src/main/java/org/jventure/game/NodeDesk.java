package org.jventure.game;

import java.util.List;
import java.util.function.Function;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.routing.Router;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterStatus;

/** What staff of this node see of the cluster, and the orders they give its leader. Any thread; never blocks. */
public final class NodeDesk implements ClusterDesk {

    private static final String NO_LEADER = "Nobody leads the cluster at the moment; ask again in a few seconds.";

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
    public void move(CharacterId asker, ZoneId zone, NodeId target) {
        if (!router.orders().moveZone(zone, target, asker)) {
            router.notice(asker, NO_LEADER);
        }
    }

    @Override
    public void release(CharacterId asker, ZoneId zone) {
        if (!router.orders().releaseZone(zone, asker)) {
            router.notice(asker, NO_LEADER);
        }
    }
}
