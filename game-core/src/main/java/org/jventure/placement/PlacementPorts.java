package org.jventure.placement;

import org.jventure.cluster.LeaderLock;
import org.jventure.cluster.Membership;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;

/**
 * What a node's rounds work with.
 *
 * @param store this node's own, used by nobody else
 * @param home  where everything of the rounds happens
 */
public record PlacementPorts(
        ClusterStore store,
        Membership membership,
        LeaderLock lock,
        NodeZones zones,
        Orders orders,
        Background background,
        SerialExecutor home,
        Clock clock) {}
