package org.jventure.routing;

import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.FarMessage;
import org.jventure.zone.ZoneStatus;

/** What nodes tell each other. Names of records and the order of their components are what other versions read. */
sealed interface NodeMessage {

    /** From a session to a zone that runs on the receiver. */
    record ToZone(SessionAddress from, ZoneId zone, ZoneRequest request) implements NodeMessage {}

    /** From a zone to a session of the receiver. */
    record ToSession(SessionAddress to, SessionMessage message) implements NodeMessage {}

    /** Words for a zone that runs on the receiver. */
    record Hear(ZoneId zone, FarMessage message) implements NodeMessage {}

    /** The leader has the zone made ready to be handed over. */
    record Park(ZoneId zone, long epoch, NodeId leader) implements NodeMessage {}

    /** To the leader: the zone stands still, and this is its last batch. */
    record Parked(ZoneId zone, long epoch, long batch) implements NodeMessage {}

    /** To the leader: the zone can't be handed over now; a sentence says why. */
    record NotParked(ZoneId zone, long epoch, String why) implements NodeMessage {}

    /** The zone has that owner now. */
    record Assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) implements NodeMessage {}

    /** What runs on the sender; told each second. */
    record Report(int sessions, List<ZoneLine> zones) implements NodeMessage {

        public Report {
            zones = List.copyOf(zones);
        }
    }

    record ZoneLine(ZoneId zone, long epoch, ZoneStatus status, int players, int npcs) {}

    /** To the leader: staff of the sender want something of it. */
    record Wanted(long number, ClusterOrder order) implements NodeMessage {}

    /** The character was admitted under that number on the sender. */
    record SignedIn(CharacterId character, long sessionNo) implements NodeMessage {}

    /** Builders have saved something: whoever runs zones looks what. */
    record ContentChanged() implements NodeMessage {}

    /** The leader's answer: a sentence for those who wanted it. */
    record Answered(long number, String words) implements NodeMessage {}
}
