package org.jventure.turn;

import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/**
 * What staff want of the cluster's leader. Names of records and the order of their components are what other versions
 * read.
 */
public sealed interface ClusterOrder {

    /** The zone on that node. */
    record MoveZone(ZoneId zone, NodeId target) implements ClusterOrder {}

    /** A zone that is out of service back in it. */
    record ReleaseZone(ZoneId zone) implements ClusterOrder {}

    /** The node without zones, though its connections stay: others take its zones, and it takes no more. */
    record DrainNode(NodeId node) implements ClusterOrder {}

    /** The node as one that takes zones again. */
    record ResumeNode(NodeId node) implements ClusterOrder {}

    /** What is done, as the record of what staff did has it. */
    default String action() {
        return switch (this) {
            case MoveZone(_, var target) -> "zone.move " + target;
            case ReleaseZone _ -> "zone.release";
            case DrainNode _ -> "node.drain";
            case ResumeNode _ -> "node.resume";
        };
    }

    /** The id of the zone or node to which it is done. */
    default String subject() {
        return switch (this) {
            case MoveZone(var zone, _) -> zone.value();
            case ReleaseZone(var zone) -> zone.value();
            case DrainNode(var node) -> node.value();
            case ResumeNode(var node) -> node.value();
        };
    }
}
