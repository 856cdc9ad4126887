package org.jventure.admin.cluster;

import java.util.List;
import java.util.Set;
import org.jventure.account.Audit;
import org.jventure.account.Audit.Entry;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;
import org.springframework.stereotype.Component;

/** The last orders of staff to the cluster, from this and other nodes, as the record has them. Any thread. */
@Component
final class LatestOrders {

    private static final Set<String> ACTIONS = Set.of("zone.move", "zone.release", "node.drain", "node.resume", "node.dismiss");
    private static final int SHOWN = 8;

    private final Audit audit;
    private final Background background;
    private volatile List<Entry> known = List.of();
    private volatile boolean asking;

    LatestOrders(Audit audit, Background background) {
        this.audit = audit;
        this.background = background;
    }

    /** As they are; blocks. */
    List<Entry> read() {
        known = audit.latest(ACTIONS, SHOWN);
        return known;
    }

    /** As they were a moment ago; never blocks. */
    List<Entry> recent(SerialExecutor back) {
        if (!asking) {
            asking = true;
            background.run(this::read, back, _ -> asking = false, _ -> asking = false);
        }
        return known;
    }
}
