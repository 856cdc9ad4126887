package org.jventure.admin.cluster;

/** Whether this node has its place among the others. Any thread; never blocks. */
public interface NodeSeat {

    /** Registered in the database and, where there is a cluster, a member of it. */
    boolean hasJoined();

    /** On its way out: it takes no more zones and no new players. */
    boolean isDraining();
}
