package org.jventure.zone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.Workers;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Turn.TurnPorts;

/** The zones that this node runs. Any thread. */
public final class ZoneHost {

    private final Map<ZoneId, Room> zones = new ConcurrentHashMap<>();
    private final Workers workers;
    private final Rules rules;
    private final ZoneProperties properties;
    private final ZonePorts ports;

    private record Room(Zone zone, Mailbox mailbox) {}

    /** What the host needs to work with. */
    public record Machinery(
            Workers workers, SerialExecutor writer, Background background, ZoneStore zones, BatchStore batches) {}

    public ZoneHost(
            Machinery machinery,
            Clock clock,
            TurnPorts turn,
            Outside outside,
            Rules rules,
            ZoneProperties properties) {
        this.workers = machinery.workers();
        this.rules = rules;
        this.properties = properties;
        var keeper = new StoreKeeper(
                machinery.zones(), machinery.batches(), machinery.writer(), machinery.background(), clock, this::post);
        this.ports = new ZonePorts(clock, turn, outside, keeper);
    }

    /** Begins to run the zone under the epoch; does nothing if it runs already. */
    public void start(ZoneId id, long epoch) {
        var zone = new Zone(id, epoch, ports, rules, properties, () -> zones.remove(id));
        var mailbox = new Mailbox(workers, zone::handle, properties.mailbox());
        if (zones.putIfAbsent(id, new Room(zone, mailbox)) == null) {
            zone.start();
        }
    }

    public boolean runs(ZoneId zone) {
        return zones.containsKey(zone);
    }

    /** Hands over the message; answers false if the zone does not run here or too many lines wait for it. */
    public boolean post(ZoneId zone, ZoneMessage message) {
        var room = zones.get(zone);
        return room != null && room.mailbox().post(message);
    }

    /** Lets all zones hear the words. */
    public void hear(FarMessage message) {
        zones.values().forEach(room -> room.mailbox().post(new ZoneMessage.Hear(message)));
    }

    /** Lets a tenth of a second pass for the zones in which that does anything. */
    public void pulse() {
        for (Room room : zones.values()) {
            if (room.zone().wantsPulse()) {
                room.mailbox().post(new ZoneMessage.Pulse());
            }
        }
    }

    /**
     * Tells the zones who owns them.
     *
     * @param epochs  those that the store gives to this node, with their epochs
     * @param askedAt the clock when the store was asked
     */
    public void verified(Map<ZoneId, Long> epochs, long askedAt) {
        zones.forEach((id, room) -> {
            var epoch = epochs.get(id);
            room.mailbox().post(epoch == null ? new ZoneMessage.Lost() : new ZoneMessage.Verified(epoch, askedAt));
        });
    }

    /** Ends all zones in good order; {@link #isEmpty} tells when all is written. */
    public void stop() {
        zones.values().forEach(room -> room.mailbox().post(new ZoneMessage.Stop()));
    }

    public boolean isEmpty() {
        return zones.isEmpty();
    }

    /** Whether every zone that was begun has been loaded, or could not be. */
    public boolean isSettled() {
        return zones.values().stream().noneMatch(room -> room.zone().status() == ZoneStatus.LOADING);
    }

    public Optional<ZoneStatus> status(ZoneId zone) {
        return Optional.ofNullable(zones.get(zone)).map(room -> room.zone().status());
    }

    /** What runs here, for staff and metrics. */
    public List<ZoneReport> report() {
        return zones.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue().zone()))
                .sorted(java.util.Comparator.comparing(ZoneReport::zone))
                .toList();
    }

    private static ZoneReport report(ZoneId id, Zone zone) {
        return new ZoneReport(id, zone.epoch(), zone.status(), zone.players(), zone.npcs());
    }

    public record ZoneReport(ZoneId zone, long epoch, ZoneStatus status, int players, int npcs) {}
}
