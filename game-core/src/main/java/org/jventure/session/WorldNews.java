package org.jventure.session;

import java.util.Set;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;

/** What a node learns of the cluster and its playing sessions have to heed. */
sealed interface WorldNews {

    /** The zone has another owner than before the epoch. */
    record OwnerChanged(ZoneId zone, long epoch) implements WorldNews {}

    /** The node that owns the zones is not seen any more. */
    record OwnerGone(Set<ZoneId> zones) implements WorldNews {}

    /** Something that was sent to the node or by it did not arrive; these zones it owns now. */
    record WordsLost(NodeId node, Set<ZoneId> zones) implements WorldNews {}

    /** A session of the same character was admitted somewhere, perhaps this very one. */
    record SignedIn(long sessionNo) implements WorldNews {}

    /** What is sent to the addresses that this node's sessions had finds nobody any more. */
    record AddressChanged() implements WorldNews {}
}
