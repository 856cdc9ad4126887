package org.jventure.zone;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.kernel.Workers;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Turn.TurnPorts;

/** The zones that this node runs. Any thread. */
public final class ZoneHost {

    /** How often it looks for characters that nobody has. */
    private static final Duration STRAYS = Duration.ofSeconds(10);

    private final Map<ZoneId, Room> zones = new ConcurrentHashMap<>();
    private final Map<ZoneId, AtomicLong> generations = new ConcurrentHashMap<>();
    private final Workers workers;
    private final Rules rules;
    private final ZoneProperties properties;
    private final ZonePorts ports;
    private final StoreKeeper keeper;
    private volatile long lookedForStrays;
    private volatile LongConsumer lineTimes = _ -> {};

    /** @param since the clock when it was begun */
    private record Room(Zone zone, Mailbox mailbox, long epoch, long since) {}

    /** What the host needs to work with. */
    public record Machinery(
            Workers workers,
            SerialExecutor writer,
            Background background,
            ZoneStore zones,
            BatchStore batches,
            SharedRows shared) {}

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
        this.keeper = new StoreKeeper(
                machinery.zones(), machinery.batches(), machinery.shared(), machinery.writer(), machinery.background(), clock,
                this::deliver);
        this.ports = new ZonePorts(clock, turn, outside, keeper, nanos -> lineTimes.accept(nanos));
        this.lookedForStrays = clock.nanos();
    }

    /**
     * Begins to run the zone under the epoch; does nothing if it runs under that one or a later one already. One that runs
     * under an earlier epoch ends as lost: so who moves a zone to the node that has it says {@link #moved} first.
     */
    public void start(ZoneId id, long epoch) {
        var running = zones.get(id);
        if (running != null && running.epoch() >= epoch) {
            return; // as it is each second
        }
        var room = prepare(id, epoch);
        for (Room old = zones.putIfAbsent(id, room); old != null; old = zones.putIfAbsent(id, room)) {
            if (old.epoch() >= epoch) {
                return;
            }
            old.mailbox().post(new ZoneMessage.Lost());
            if (zones.replace(id, old, room)) {
                break;
            }
        }
        room.zone().start();
    }

    private Room prepare(ZoneId id, long epoch) {
        var generation = generations.computeIfAbsent(id, _ -> new AtomicLong());
        var zone = new Zone(
                id, epoch, generation::incrementAndGet, ports, rules, properties, () -> zones.computeIfPresent(id, (_, room) ->
                        room.epoch() == epoch ? null : room));
        var mailbox = new Mailbox(workers, zone::handle, properties.mailbox());
        return new Room(zone, mailbox, epoch, ports.clock().nanos());
    }

    public boolean runs(ZoneId zone) {
        return zones.containsKey(zone);
    }

    /** Hands over the message; answers false if the zone does not run here or too many lines wait for it. */
    public boolean post(ZoneId zone, ZoneMessage message) {
        var room = zones.get(zone);
        return room != null && room.mailbox().post(message);
    }

    /** What the store says is for the reign that has asked. */
    private void deliver(ZoneMessage.StoreAnswer answer) {
        var room = zones.get(answer.reign().zone());
        if (room != null && room.epoch() == answer.reign().epoch()) {
            room.mailbox().post(answer);
        } else if (answer instanceof ZoneMessage.Reply reply) {
            ports.outside().publish(reply.tooLate());
        }
    }

    /** Lets all zones hear the words. */
    public void hear(FarMessage message) {
        zones.values().forEach(room -> room.mailbox().post(new ZoneMessage.Hear(message)));
    }

    /** Lets a tenth of a second pass for the zones in which that does anything. */
    public void pulse() {
        for (Room room : zones.values()) {
            if (room.zone().gauge().wantsPulse()) {
                room.mailbox().post(new ZoneMessage.Pulse());
            }
        }
    }

    // ---- who owns what ----

    /**
     * Tells the zones who owns them, and now and then who is in them. Zones that have a known new owner are told
     * {@link #moved} before. One thread at a time.
     *
     * @param epochs  those that the store gives to this node, with their epochs, also those out of service
     * @param askedAt the clock when the store was asked
     */
    public void verified(Map<ZoneId, Long> epochs, long askedAt) {
        zones.forEach((id, room) -> {
            var epoch = epochs.get(id);
            if (epoch != null) {
                room.mailbox().post(new ZoneMessage.Verified(epoch, askedAt));
            } else if (askedAt >= room.since()) { // else it was given to this node after the question
                room.mailbox().post(new ZoneMessage.Lost());
            }
        });
        if (!zones.isEmpty() && ports.clock().nanos() - lookedForStrays >= STRAYS.toNanos()) {
            lookedForStrays = ports.clock().nanos();
            keeper.lookForStrays(List.copyOf(zones.keySet()), this::post);
        }
    }

    /**
     * Asks the zone to stand still so that it can go on elsewhere. It finishes and writes what it has begun, and all its
     * soft state; then it answers, on its own thread, or says at once why it can't. Two seconds later it goes on here, unless it has been {@link #moved}: from then on the store does not
     * hold the batch any more that it has answered.
     */
    public void park(ZoneId zone, long epoch, Consumer<Parked> answer, Consumer<String> refusal) {
        if (!post(zone, new ZoneMessage.Park(epoch, answer, refusal))) {
            refusal.accept("its node does not run it.");
        }
    }

    /** A zone stands still under the epoch, and all of it is written; {@code batch} is the last. */
    public record Parked(ZoneId zone, long epoch, long batch) {}

    /**
     * The store gives the zone to that node under the new epoch. If it was parked under the one before, its sessions are sent
     * there; else it ends as lost. Old news do nothing.
     */
    public void moved(ZoneId zone, long newEpoch, NodeId node, long incarnation) {
        post(zone, new ZoneMessage.Moved(newEpoch, node, incarnation));
    }

    /** Ends all zones as lost: their memory is forgotten, and nothing more is written. */
    public void forgetAll() {
        zones.values().forEach(room -> room.mailbox().post(new ZoneMessage.Lost()));
    }

    /** Ends all zones in good order; {@link #isEmpty} tells when all is written. */
    public void stop() {
        zones.values().forEach(room -> room.mailbox().post(new ZoneMessage.Stop()));
    }

    // ---- what runs here ----

    public boolean isEmpty() {
        return zones.isEmpty();
    }

    /** Whether every zone that was begun has been loaded, or could not be. */
    public boolean isSettled() {
        return zones.values().stream().noneMatch(room -> room.zone().gauge().status() == ZoneStatus.LOADING);
    }

    /** Which edition of its content each zone has in memory; none of those that are not loaded. */
    public Map<ZoneId, String> editions() {
        var editions = new HashMap<ZoneId, String>();
        zones.forEach((id, room) -> {
            var gauge = room.zone().gauge();
            switch (gauge.status()) {
                case RUNNING, MOVING, FROZEN -> editions.put(id, gauge.edition());
                case LOADING, QUARANTINED, ENDED -> {}
            }
        });
        return editions;
    }

    public Optional<ZoneStatus> status(ZoneId zone) {
        return Optional.ofNullable(zones.get(zone)).map(room -> room.zone().gauge().status());
    }

    /** From now on tells of each line how long it took: see {@link ZonePorts#lineTook}. On the zones' threads, so it must not block. */
    public void timeLines(LongConsumer nanos) {
        lineTimes = nanos;
    }

    /** What runs here, for staff and metrics, in the order of the zones' names. */
    public List<ZoneReport> report() {
        return zones.entrySet().stream()
                .map(entry -> ZoneReport.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ZoneReport::zone))
                .toList();
    }

    public record ZoneReport(ZoneId zone, long epoch, ZoneStatus status, int players, int npcs) {

        private static ZoneReport of(ZoneId id, Room room) {
            var gauge = room.zone().gauge();
            return new ZoneReport(id, room.epoch(), gauge.status(), gauge.players(), gauge.npcs());
        }
    }
}
