package org.jventure.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.Chance;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.turn.Arena;
import org.jventure.turn.Entrance;
import org.jventure.turn.NpcBehaviour;
import org.jventure.world.Bearing;
import org.jventure.world.Holder;
import org.jventure.world.Npc;
import org.jventure.world.SpawnSlot;
import org.jventure.world.ZoneWorld;

/** Fills a zone's spawn slots: NPCs when it is loaded, items when theirs has been taken. The zone's thread only. */
final class Spawner {

    /** How often it looks which items were taken. */
    private static final int CHECK_PULSES = 100;

    /** So many of a kind in its room are enough: what players bring back is not added to. */
    private static final int ENOUGH = 3;

    /** In seconds, after which an NPC comes back of which nothing else is said. */
    private static final int USUAL_RETURN = 300;

    private final ZoneWorld world;
    private final TurnRunner turns;
    private final Timers timers;
    private final Chance chance;
    private final Entrance entrance;
    private final Arena arena;
    private final List<NpcBehaviour> behaviours;
    private final Reactions reactions;
    private final Map<String, ItemId> latest = new HashMap<>();
    private final Map<String, Long> coming = new HashMap<>();
    private final Map<NpcId, Long> awakenings = new HashMap<>();
    private List<SpawnSlot> slots;
    private @Nullable ZoneContent content;

    Spawner(
            ZoneWorld world,
            TurnRunner turns,
            Timers timers,
            Chance chance,
            Entrance entrance,
            Arena arena,
            List<NpcBehaviour> behaviours,
            Reactions reactions,
            List<SpawnSlot> slots) {
        this.world = world;
        this.turns = turns;
        this.timers = timers;
        this.chance = chance;
        this.entrance = entrance;
        this.arena = arena;
        this.behaviours = behaviours;
        this.reactions = reactions;
        this.slots = slots;
    }

    /** Fills what is empty, once, when the zone has been loaded. */
    void begin(ZoneSnapshot snapshot) {
        snapshot.spawns().forEach((slot, spawned) -> latest.put(slot, spawned.item()));
        var places = snapshot.softState().npcs();
        content = snapshot.content();
        var onTheWay = snapshot.isExact() ? snapshot.softState().coming() : Map.<String, Long>of(); // dead, or taken
        for (SpawnSlot slot : slots) {
            slot.npcs().stream().filter(id -> !onTheWay.containsKey(id.value()))
                    .forEach(id -> awaken(slot, id, places.getOrDefault(id, slot.room()), snapshot.content()));
            if (slot.kind() == SpawnSlot.Kind.ITEM && !latest.containsKey(slot.key()) && !onTheWay.containsKey(slot.key())) {
                fill(slot);
            }
        }
        onTheWay.forEach(this::refill);
        timers.after(CHECK_PULSES, this::check);
    }

    /**
     * Lets slots be as they are described now. An NPC whose home is no more goes away, one that has only lost the room it
     * stands in goes home, and what is new, or back, comes into the world.
     */
    void redescribe(ZoneContent content) {
        slots = content.spawns();
        this.content = content;
        var homes = new HashMap<NpcId, RoomId>();
        slots.forEach(slot -> slot.npcs().forEach(id -> homes.put(id, slot.room())));
        for (Npc npc : List.copyOf(world.npcs())) {
            var home = homes.get(npc.id());
            var isThere = content.rooms().containsKey(npc.room());
            if (home == null) {
                turns.run(null, "the end of " + npc.id(), turn -> {
                    if (isThere) { // else all that is around it goes too
                        entrance.dismissed(turn, npc);
                    }
                    turn.dismiss(npc);
                });
            } else if (!isThere) {
                turns.run(null, "homecoming of " + npc.id(), turn -> turn.move(npc, home));
            }
        }
        for (SpawnSlot slot : slots) {
            slot.npcs().forEach(id -> world.npc(id).ifPresentOrElse(
                    npc -> redescribe(slot, npc, content), () -> {
                        if (!coming.containsKey(id.value())) {
                            awaken(slot, id, slot.room(), content);
                        }
                    }));
            if (slot.kind() == SpawnSlot.Kind.ITEM && !latest.containsKey(slot.key())) {
                fill(slot);
            }
        }
    }

    /** In how many pulses slots are filled again. */
    Map<String, Long> coming() {
        var left = new HashMap<String, Long>();
        coming.forEach((slot, due) -> left.put(slot, due - timers.now()));
        return left;
    }

    /** Where the NPCs are. */
    Map<NpcId, RoomId> places() {
        var places = new HashMap<NpcId, RoomId>();
        world.npcs().forEach(npc -> places.put(npc.id(), npc.room()));
        return places;
    }

    /** Lets the NPC be as its kind and its slot are described now, where it is. */
    private void redescribe(SpawnSlot slot, Npc npc, ZoneContent content) {
        var kind = content.npcs().getOrDefault(slot.prototype(), npc.prototype());
        var changed = npc.of(kind).with(npc.bearing().settled(slot.room(), slot.name()));
        if (!changed.equals(npc)) {
            turns.run(null, "new description of " + npc.id(), turn -> turn.soften(changed));
            live(changed, world.nextArrival());
        }
    }

    private void awaken(SpawnSlot slot, NpcId id, RoomId place, ZoneContent content) {
        var kind = content.npcs().get(slot.prototype());
        var room = world.room(place).isPresent() ? place : slot.room();
        if (kind != null && world.room(room).isPresent()) {
            var npc = new Npc(id, kind, room, world.nextArrival())
                    .with(new Bearing(slot.room(), slot.name()));
            world.put(npc);
            live(npc, npc.arrival());
        }
    }

    private void live(Npc npc, long awakening) {
        awakenings.put(npc.id(), awakening);
        behaviours.stream().filter(behaviour -> behaviour.fits(npc)).forEach(behaviour -> plan(behaviour, npc, awakening));
        reactions.awoke(npc);
    }

    /**
     * Acts come at random, between half and one and a half of their mean time apart.
     *
     * @param awakening since which it acts: plans of an earlier one come to nothing
     */
    private void plan(NpcBehaviour behaviour, Npc npc, long awakening) {
        int meanPulses = Math.max(1, behaviour.meanSeconds(npc)) * 10;
        timers.after(meanPulses / 2 + chance.below(meanPulses), () -> world.npc(npc.id())
                .filter(now -> awakenings.getOrDefault(now.id(), -1L) == awakening)
                .ifPresent(now -> {
                    turns.run(null, behaviour.getClass().getSimpleName() + " of " + now.id(), turn -> behaviour.act(turn, now));
                    plan(behaviour, now, awakening);
                }));
    }

    private void check() {
        timers.after(CHECK_PULSES, this::check); // first, so that a failure now does not end it
        for (SpawnSlot slot : slots) {
            if (slot.kind() == SpawnSlot.Kind.ITEM && slot.respawn() > 0 && isTaken(slot) && !coming.containsKey(slot.key())) {
                refill(slot.key(), slot.respawn() * 10L);
            }
            slot.npcs().stream().filter(id -> isDead(id) && !coming.containsKey(id.value())).forEach(id ->
                    refill(id.value(), (slot.respawn() > 0 ? slot.respawn() : USUAL_RETURN) * 10L));
        }
    }

    /** Fills the slot as it is described then, if it is there still. */
    private void refill(String key, long pulses) {
        coming.put(key, timers.now() + pulses);
        timers.after(pulses, () -> {
            coming.remove(key);
            List.copyOf(slots).forEach(slot -> {
                if (slot.kind() == SpawnSlot.Kind.ITEM && slot.key().equals(key)) {
                    fill(slot);
                }
                slot.npcs().stream().filter(id -> id.value().equals(key)).forEach(id -> comeBack(slot, id));
            });
        });
    }

    private boolean isDead(NpcId id) {
        return awakenings.containsKey(id) && world.npc(id).isEmpty();
    }

    private void comeBack(SpawnSlot slot, NpcId id) {
        var described = content;
        if (described != null && world.npc(id).isEmpty()) {
            awaken(slot, id, slot.room(), described);
            world.npc(id).ifPresent(npc ->
                    turns.run(null, "return of " + npc.id(), turn -> arena.respawned(turn, npc)));
        }
    }

    private boolean isTaken(SpawnSlot slot) {
        var item = latest.get(slot.key());
        return item != null
                && world.item(item)
                        .filter(there -> there.holder().equals(new Holder.InRoom(slot.room())))
                        .isEmpty();
    }

    private void fill(SpawnSlot slot) {
        var place = new Holder.InRoom(slot.room());
        var prototype = world.prototype(slot.prototype());
        var alike = world.itemsOf(place).stream()
                .filter(item -> item.prototype().id().equals(slot.prototype()))
                .count();
        if (prototype.isPresent() && world.room(slot.room()).isPresent() && alike < ENOUGH) {
            turns.run(null, "spawn of " + slot.key(), turn ->
                    latest.put(slot.key(), turn.create(prototype.get(), place, slot.key()).id()));
        }
    }
}
