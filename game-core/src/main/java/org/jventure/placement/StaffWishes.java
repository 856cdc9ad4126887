package org.jventure.placement;

import java.util.Optional;
import java.util.function.Function;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.NodeRow;
import org.jventure.placement.ClusterView.NodeState;
import org.jventure.placement.ClusterView.OwnerRow;

/** Why what staff want with a zone can't be done, in a sentence. Pure. */
final class StaffWishes {

    private StaffWishes() {}

    /** Empty if the zone may be moved to the node. */
    static Optional<String> againstMove(Sight sight, ZoneId id, NodeId to) {
        var zone = sight.zone(id);
        if (zone.isEmpty()) {
            return noSuchZone(id);
        }
        var target = sight.view().node(to);
        if (target.isEmpty()) {
            return Optional.of("There is no node called %s.".formatted(to));
        }
        return againstTarget(sight, target.get()).or(() -> againstZone(sight, zone.get(), to));
    }

    private static Optional<String> againstTarget(Sight sight, NodeRow target) {
        return switch (target.state()) {
            case DEAD -> Optional.of("%s is down.".formatted(target.node()));
            case DRAINING -> Optional.of("%s is draining and takes no more zones.".formatted(target.node()));
            case UP -> sight.mayTake(target) ? Optional.empty() : silent(target.node());
        };
    }

    private static Optional<String> againstZone(Sight sight, OwnerRow zone, NodeId to) {
        var owner = sight.livingOwner(zone);
        if (owner.isEmpty()) {
            return Optional.of("Zone %s has no living owner; it is given one in a moment.".formatted(zone.zone()));
        }
        if (owner.get().node().equals(to)) {
            return Optional.of("Zone %s is on %s already.".formatted(zone.zone(), to));
        }
        if (zone.quarantined()) {
            return Optional.of("Zone %s is quarantined: release it first.".formatted(zone.zone()));
        }
        var answers = owner.get().node().equals(sight.self())
                || sight.isPresent(owner.get().node()) && sight.age(owner.get().node()).compareTo(Sight.SUSPECT) < 0;
        return answers ? Optional.empty() : silent(owner.get().node());
    }

    /**
     * Empty if the zone's quarantine may be lifted, if it is quarantined: that only the store knows, for an owner writes
     * it by itself, and staff may have seen it before this leader did.
     */
    static Optional<String> againstRelease(Sight sight, ZoneId id) {
        var zone = sight.zone(id);
        if (zone.isEmpty()) {
            return noSuchZone(id);
        }
        return sight.view().nodes().stream().anyMatch(row -> row.state() != NodeState.DEAD && sight.mayTake(row))
                ? Optional.empty()
                : Optional.of("No node takes zones at the moment.");
    }

    /** Empty if the node may give its zones away. */
    static Optional<String> againstDrain(Sight sight, NodeId id) {
        return againstNode(sight, id, row -> {
            if (row.state() == NodeState.DRAINING) {
                return Optional.of("%s is draining already.".formatted(id));
            }
            if (!sight.mayTake(row)) {
                return silent(id);
            }
            return sight.view().nodes().stream().anyMatch(other -> !other.node().equals(id) && sight.mayTake(other))
                    ? Optional.empty()
                    : Optional.of("%s is the last node that takes zones: nobody could take what it has.".formatted(id));
        });
    }

    /** Empty if the node may take zones again. */
    static Optional<String> againstResume(Sight sight, NodeId id) {
        return againstNode(sight, id, row -> row.state() == NodeState.DRAINING
                ? Optional.empty()
                : Optional.of("%s is not draining.".formatted(id)));
    }

    private static Optional<String> againstNode(
            Sight sight, NodeId id, Function<NodeRow, Optional<String>> more) {
        var node = sight.view().node(id);
        if (node.isEmpty()) {
            return Optional.of("There is no node called %s.".formatted(id));
        }
        return node.get().state() == NodeState.DEAD ? Optional.of("%s is down.".formatted(id)) : more.apply(node.get());
    }

    /** Why the store did not lift the quarantine of the zone, which was last seen so. */
    static String releasedInVain(OwnerRow zone) {
        return zone.quarantined()
                ? "Zone %s has changed meanwhile; try again.".formatted(zone.zone())
                : "Zone %s is not quarantined.".formatted(zone.zone());
    }

    private static Optional<String> noSuchZone(ZoneId zone) {
        return Optional.of("There is no zone %s.".formatted(zone));
    }

    private static Optional<String> silent(NodeId node) {
        return Optional.of("%s does not answer.".formatted(node));
    }
}
