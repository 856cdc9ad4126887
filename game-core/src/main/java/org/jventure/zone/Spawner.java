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
            List<SpawnSlot> slots) {
        this.world = world;
        this.turns = turns;
        this.timers = timers;
        this.chance = chance;
        this.entrance = entrance;
        this.arena = arena;
        this.behaviours = behaviours;
        this.slots = slots;
    }

    /** Fills what is empty, once, when the zone has been loaded. */
    void begin(ZoneSnapshot snapshot) {
        snapshot.spawns().forEach((slot, spawned) -> latest.put(slot, spawned.item()));
        var places = snapshot.softState().npcs();
        content = snapshot.content();
        for (SpawnSlot slot : slots) {
            if (snapshot.isExact() && snapshot.softState().coming().containsKey(slot.key())) {
                continue; // it was dead, or taken, and is on its way
            }
            switch (slot.kind()) {
                case NPC -> awaken(slot, places.getOrDefault(new NpcId(slot.key()), slot.room()), snapshot.content());
                case ITEM -> {
                    if (!latest.containsKey(slot.key())) {
                        fill(slot);
                    }
                }
            }
        }
        if (snapshot.isExact()) {
            slots.forEach(slot -> resume(slot, snapshot.softState().coming().get(slot.key())));
        }
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
        slots.forEach(slot -> homes.put(new NpcId(slot.key()), slot.room()));
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
            if (slot.kind() == SpawnSlot.Kind.NPC
                    && world.npc(new NpcId(slot.key())).isEmpty()
                    && !coming.containsKey(slot.key())) {
                awaken(slot, slot.room(), content);
            } else if (slot.kind() == SpawnSlot.Kind.ITEM && !latest.containsKey(slot.key())) {
                fill(slot);
            }
        }
    }

    private void resume(SpawnSlot slot, @Nullable Long pulses) {
        if (pulses != null) {
            refill(slot.key(), pulses);
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

    private void awaken(SpawnSlot slot, RoomId place, ZoneContent content) {
        var kind = content.npcs().get(slot.prototype());
        var room = world.room(place).isPresent() ? place : slot.room();
        if (kind != null && world.room(room).isPresent()) {
            var npc = new Npc(new NpcId(slot.key()), kind, room, world.nextArrival());
            world.put(npc);
            awakenings.put(npc.id(), npc.arrival());
            behaviours.stream().filter(behaviour -> behaviour.fits(npc)).forEach(behaviour -> plan(behaviour, npc, npc.arrival()));
        }
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
            } else if (slot.kind() == SpawnSlot.Kind.NPC && isDead(slot) && !coming.containsKey(slot.key())) {
                refill(slot.key(), (slot.respawn() > 0 ? slot.respawn() : USUAL_RETURN) * 10L);
            }
        }
    }

    /** Fills the slot as it is described then, if it is there still. */
    private void refill(String key, long pulses) {
        coming.put(key, timers.now() + pulses);
        timers.after(pulses, () -> {
            coming.remove(key);
            slots.stream().filter(slot -> slot.key().equals(key)).toList().forEach(slot -> {
                switch (slot.kind()) {
                    case ITEM -> fill(slot);
                    case NPC -> comeBack(slot);
                }
            });
        });
    }

    private boolean isDead(SpawnSlot slot) {
        var id = new NpcId(slot.key());
        return awakenings.containsKey(id) && world.npc(id).isEmpty();
    }

    private void comeBack(SpawnSlot slot) {
        var described = content;
        if (described != null && world.npc(new NpcId(slot.key())).isEmpty()) {
            awaken(slot, slot.room(), described);
            world.npc(new NpcId(slot.key())).ifPresent(npc ->
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
