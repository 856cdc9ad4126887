package org.jventure.placement;

import java.time.Instant;
import java.util.List;
import org.jventure.kernel.NodeId;

/** Nodes that did not leave in good order and have not come back. Every method blocks. Any thread. */
public interface LostNodes {

    /** @param at when it was declared dead */
    record Lost(NodeId node, Instant at) {}

    /** Those of the last 24 hours that nobody has dismissed, by id. */
    List<Lost> ofLate();

    /** Asks after the node no longer; false if there is no such loss. */
    boolean dismiss(NodeId node);
}
