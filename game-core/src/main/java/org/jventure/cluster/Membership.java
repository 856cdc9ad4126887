package org.jventure.cluster;

import java.util.Set;
import org.jventure.kernel.NodeId;

/** Who is in the cluster, as this node sees it: a hint that hastens, never a proof. Any thread; never blocks. */
public interface Membership {

    /** This node and those that it sees. */
    Set<NodeId> present();

    /** Calls the listener, which must not block, after every change; on whatever thread. */
    void onChange(Runnable listener);
}
