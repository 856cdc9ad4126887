package org.jventure.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Chance;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
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

    private final ZoneWorld world;
    private final TurnRunner turns;
    private final Timers timers;
    private final Chance chance;
    private final List<NpcBehaviour> behaviours;
    private final List<SpawnSlot> slots;
    private final Map<String, ItemId> latest = new HashMap<>();
    private final Map<String, Long> coming = new HashMap<>();

    Spawner(
            ZoneWorld world,
            TurnRunner turns,
            Timers timers,
            Chance chance,
            List<NpcBehaviour> behaviours,
            List<SpawnSlot> slots) {
        this.world = world;
        this.turns = turns;
        this.timers = timers;
        this.chance = chance;
        this.behaviours = behaviours;
        this.slots = slots;
    }

    /** Fills what is empty, once, when the zone has been loaded. */
    void begin(ZoneSnapshot snapshot) {
        snapshot.spawns().forEach((slot, spawned) -> latest.put(slot, spawned.item()));
        var places = snapshot.softState().npcs();
        for (SpawnSlot slot : slots) {
            switch (slot.kind()) {
                case NPC -> snapshot.content().npcs().entrySet().stream()
                        .filter(entry -> entry.getKey().equals(slot.prototype()))
                        .findFirst()
                        .ifPresent(entry -> {
                            var id = new NpcId(slot.key());
                            var room = world.roomOrRecall(places.getOrDefault(id, slot.room()));
                            awaken(new Npc(id, entry.getValue(), room, world.nextArrival()));
                        });
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

    private void resume(SpawnSlot slot, @Nullable Long pulses) {
        if (pulses != null && slot.kind() == SpawnSlot.Kind.ITEM) {
            refill(slot, pulses);
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

    private void awaken(Npc npc) {
        world.put(npc);
        behaviours.stream().filter(behaviour -> behaviour.fits(npc)).forEach(behaviour -> plan(behaviour, npc));
    }

    /** Acts come at random, between half and one and a half of their mean time apart. */
    private void plan(NpcBehaviour behaviour, Npc npc) {
        int meanPulses = Math.max(1, behaviour.meanSeconds(npc)) * 10;
        timers.after(meanPulses / 2 + chance.below(meanPulses), () -> world.npc(npc.id()).ifPresent(now -> {
            turns.run(null, behaviour.getClass().getSimpleName() + " of " + now.id(), turn -> behaviour.act(turn, now));
            plan(behaviour, now);
        }));
    }

    private void check() {
        timers.after(CHECK_PULSES, this::check); // first, so that a failure now does not end it
        for (SpawnSlot slot : slots) {
            if (slot.kind() == SpawnSlot.Kind.ITEM && slot.respawn() > 0 && isTaken(slot) && !coming.containsKey(slot.key())) {
                refill(slot, slot.respawn() * 10L);
            }
        }
    }

    private void refill(SpawnSlot slot, long pulses) {
        coming.put(slot.key(), timers.now() + pulses);
        timers.after(pulses, () -> {
            coming.remove(slot.key());
            fill(slot);
        });
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
