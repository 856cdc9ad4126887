package org.jventure.testing;

import org.jventure.command.Command;
import org.jventure.placement.ClusterStore;
import org.jventure.turn.Entrance;
import org.jventure.turn.EscrowUse;
import org.jventure.zone.BatchStore;
import org.jventure.zone.ZoneStore;

/**
 * Stands between each process of a {@link TestCluster} and what lies around it, to see all that passes. Processes are
 * named after their node: "red#3" is the third process, one of node red. One thread.
 */
public interface Watcher {

    /** Sees nothing. */
    Watcher NOBODY = new Watcher() {};

    default Command watch(String process, Command command) {
        return command;
    }

    default Entrance watch(String process, Entrance entrance) {
        return entrance;
    }

    default EscrowUse watch(String process, EscrowUse use) {
        return use;
    }

    default BatchStore watch(String process, BatchStore batches) {
        return batches;
    }

    default ZoneStore watch(String process, ZoneStore zones) {
        return zones;
    }

    default ClusterStore watch(String process, ClusterStore rows) {
        return rows;
    }

    /** Words have reached the eyes of who sits at the terminal. */
    default void shown(String process, String terminal, String words) {}
}
