package org.jventure.admin.cluster;

import java.util.List;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;
import org.jventure.placement.LostNodes;
import org.jventure.placement.LostNodes.Lost;
import org.springframework.stereotype.Component;

/** The nodes that are missed, as the database has them. Any thread. */
@Component
public final class LatestLosses {

    private final LostNodes lost;
    private final Background background;
    private volatile List<Lost> known = List.of();
    private volatile boolean asking;

    LatestLosses(LostNodes lost, Background background) {
        this.lost = lost;
        this.background = background;
    }

    /** As they are; blocks. */
    public List<Lost> read() {
        known = lost.ofLate();
        return known;
    }

    /** As they were a moment ago; never blocks. */
    List<Lost> recent(SerialExecutor back) {
        if (!asking) {
            asking = true;
            background.run(this::read, back, _ -> asking = false, _ -> asking = false);
        }
        return known;
    }
}
