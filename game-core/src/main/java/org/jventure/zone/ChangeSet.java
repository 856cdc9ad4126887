package org.jventure.zone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.turn.Durable;
import org.jventure.world.Holder;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * The open batch of a zone: the durable changes of its turns so far. Several changes of one row become one. The zone's
 * thread only.
 */
final class ChangeSet {

    private final ZoneWorld world;
    private final Map<CharacterId, Long> versions;
    private final Map<ItemId, Batch.ItemBorn> born = new LinkedHashMap<>();
    private final Map<ItemId, Batch.ItemMoved> moved = new LinkedHashMap<>();
    private final Map<ItemId, Batch.ItemSet> set = new LinkedHashMap<>();
    private final Map<String, Batch.SlotFilled> slots = new LinkedHashMap<>();
    private final Map<CharacterId, Fate> characters = new LinkedHashMap<>();
    private final List<Batch.ItemHeld> trail = new ArrayList<>();
    private final Map<Holder, Batch.PurseSet> purses = new LinkedHashMap<>();
    private final List<Batch.Entry> entries = new ArrayList<>();
    private final List<Batch.EscrowOpened> opened = new ArrayList<>();
    private final List<Batch.EscrowTaken> taken = new ArrayList<>();
    private @Nullable SoftState soft;
    private boolean marked;

    /** What the row of a character will say: as it was when it left, or, while here, as it is when the batch closes. */
    private record Fate(PlayerCharacter asItWas, ZoneId zone, RoomId room, boolean present, boolean left) {}

    /** @param versions of the rows of characters, as the batches so far will leave them; kept up to date here */
    ChangeSet(ZoneWorld world, Map<CharacterId, Long> versions) {
        this.world = world;
        this.versions = versions;
    }

    void add(Durable change) {
        switch (change) {
            case Durable.ItemMoved(var item, var from, var to) -> move(item, from, to);
            case Durable.ItemChanged(var before, var after) -> {
                var earlier = set.get(after.id());
                var expected = earlier == null ? before.charges() : earlier.expected();
                set.put(after.id(), new Batch.ItemSet(after.id(), expected, after.charges(), after.worn()));
                touchHolder(after.holder());
            }
            case Durable.CoinsMoved(var payment, var from, var to, var amount, var why) -> {
                entries.add(new Batch.Entry(payment, from, -amount, why));
                entries.add(new Batch.Entry(payment, to, amount, why));
            }
            case Durable.PurseChanged(var holder, var before, var after) -> fill(holder, before, after);
            case Durable.EscrowOpened(var escrow, var purpose, var depositor, var party) ->
                opened.add(new Batch.EscrowOpened(escrow, purpose, depositor, party));
            case Durable.EscrowTaken(var escrow, var taker) -> taken.add(new Batch.EscrowTaken(escrow, taker));
            case Durable.ItemBorn(var item, var slot, var maker) -> {
                trail.add(new Batch.ItemHeld(item.id(), item.holder(), birth(slot, maker)));
                born.put(item.id(), new Batch.ItemBorn(item.id(), item.prototype().id(), item.holder()));
                if (slot != null) {
                    slots.put(slot, new Batch.SlotFilled(slot, item.id()));
                }
            }
            case Durable.CharacterTouched(var character) -> touch(character);
            case Durable.CharacterCrossed(var character, var zone, var room) -> leave(character, zone, room, true);
            case Durable.CharacterGone(var character) -> {
                var last = world.character(character).orElseThrow();
                leave(character, world.id(), last.room(), false);
            }
        }
    }

    void save(SoftState state) {
        soft = state;
    }

    /** Lets the batch be written even if it holds nothing: its number alone says something. */
    void mark() {
        marked = true;
    }

    boolean isEmpty() {
        return !marked && born.isEmpty() && moved.isEmpty() && set.isEmpty() && slots.isEmpty() && characters.isEmpty()
                && entries.isEmpty() && opened.isEmpty() && taken.isEmpty() && soft == null;
    }

    /** The batch; the set is empty afterwards. */
    Batch close(Reign reign, long number) {
        var saved = new ArrayList<Batch.CharacterSaved>();
        characters.forEach((id, fate) -> saved.add(saved(id, fate)));
        var batch = new Batch(
                reign, number, List.copyOf(born.values()), List.copyOf(moved.values()), List.copyOf(slots.values()),
                saved, trail, new Batch.Money(List.copyOf(purses.values()), entries),
                new Batch.Escrows(opened, taken), soft, List.copyOf(set.values()));
        set.clear();
        born.clear();
        moved.clear();
        slots.clear();
        characters.clear();
        trail.clear();
        purses.clear();
        entries.clear();
        opened.clear();
        taken.clear();
        soft = null;
        marked = false;
        return batch;
    }

    private Batch.CharacterSaved saved(CharacterId id, Fate fate) {
        var version = versions.getOrDefault(id, 0L);
        versions.put(id, version + 1);
        var now = fate.left() ? fate.asItWas() : world.character(id).orElse(fate.asItWas());
        var room = fate.left() ? fate.room() : now.room();
        return new Batch.CharacterSaved(id, version, fate.zone(), room, fate.present(), now.sheet());
    }

    private static String birth(@Nullable String slot, @Nullable CharacterId maker) {
        if (slot != null) {
            return "slot:" + slot;
        }
        return maker == null ? "game" : new Holder.HeldBy(maker).key();
    }

    private void fill(Holder holder, long before, long after) {
        var earlier = purses.get(holder);
        purses.put(holder, new Batch.PurseSet(holder, earlier == null ? before : earlier.expected(), after));
        touchHolder(holder);
    }

    private void move(ItemId item, Holder from, Holder to) {
        trail.add(new Batch.ItemHeld(item, to, null));
        var birth = born.get(item);
        if (birth != null) {
            born.put(item, new Batch.ItemBorn(item, birth.prototype(), to));
        } else {
            var earlier = moved.get(item);
            moved.put(item, new Batch.ItemMoved(item, earlier == null ? from : earlier.from(), to));
        }
        touchHolder(from);
        touchHolder(to);
    }

    /** Whoever gains or loses something durable is saved with it, so that its soft fields are never older. */
    private void touchHolder(Holder holder) {
        if (holder instanceof Holder.HeldBy(var character)) {
            touch(character);
        }
    }

    private void touch(CharacterId character) {
        var earlier = characters.get(character);
        if (earlier == null || !earlier.left()) {
            world.character(character).ifPresent(now ->
                    characters.put(character, new Fate(now, world.id(), now.room(), true, false)));
        }
    }

    private void leave(CharacterId character, ZoneId zone, RoomId room, boolean present) {
        var last = world.character(character).orElseThrow();
        characters.put(character, new Fate(last, zone, room, present, true));
    }
}
