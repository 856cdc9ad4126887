package org.jventure.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Hurt;
import org.jventure.rules.combat.Battle;
import org.jventure.rules.combat.Gear;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.item.Burden;
import org.jventure.rules.item.Compiled;
import org.jventure.rules.item.Outfit;
import org.jventure.text.OwnColours;

/**
 * One zone and all that is in it: the only mutable root of the world. Touched by one thread at a time, the zone's own.
 * Everything it hands out is immutable; to change a thing, put its successor in its place. Rules of the game do that
 * through a turn, which can take it back.
 */
public final class ZoneWorld {

    private final ZoneId id;
    private String name;
    private RoomId recall;
    private final Map<RoomId, RoomDefinition> rooms;
    private final Map<PrototypeId, ItemPrototype> prototypes;
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Contents<Holder, Item> itemsByHolder = new Contents<>();
    private final Map<CharacterId, PlayerCharacter> characters = new LinkedHashMap<>();
    private final Map<NpcId, Npc> npcs = new LinkedHashMap<>();
    private final Contents<RoomId, Creature> creaturesByRoom = new Contents<>();
    private final Map<Holder, Long> coins = new HashMap<>();
    private final Map<RoomId, Battle> battles = new LinkedHashMap<>();
    private final OwnColours colours;
    private final int number;
    private final Touched touched = new Touched();
    private @Nullable Place graveyard;
    private Function<String, @Nullable Compiled> aspects = _ -> null;
    private @Nullable FloorPlan plan;
    private long arrivals;

    public ZoneWorld(
            ZoneId id,
            String name,
            RoomId recall,
            Map<RoomId, RoomDefinition> rooms,
            Map<PrototypeId, ItemPrototype> prototypes) {
        this(id, name, recall, rooms, prototypes, OwnColours.NONE, 0);
    }

    /** Of a world that has colours of its own; {@code number} is the zone's for maps. */
    public ZoneWorld(
            ZoneId id,
            String name,
            RoomId recall,
            Map<RoomId, RoomDefinition> rooms,
            Map<PrototypeId, ItemPrototype> prototypes,
            OwnColours colours,
            int number) {
        this.colours = colours;
        this.number = number;
        this.id = id;
        this.name = name;
        this.recall = recall;
        this.rooms = new HashMap<>(rooms);
        this.prototypes = new HashMap<>(prototypes);
    }

    /** The colours that builders of the world have named. */
    public OwnColours colours() {
        return colours;
    }

    public ZoneId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** By which mappers know the zone: it never changes, and is no other's; 0 if it has none. */
    public int number() {
        return number;
    }

    /**
     * Lets the zone be as its builders describe it now. Everybody and everything stays where it is, and a room that is
     * described no more stays too, for somebody may be in it, until {@link #forget}; no described way leads there.
     */
    public void redescribe(
            String newName,
            RoomId newRecall,
            Map<RoomId, RoomDefinition> newRooms,
            Map<PrototypeId, ItemPrototype> newPrototypes) {
        name = newName;
        recall = newRecall;
        rooms.putAll(newRooms);
        prototypes.putAll(newPrototypes);
        plan = null;
        for (Item item : List.copyOf(items.values())) {
            var kind = newPrototypes.get(item.prototype().id());
            if (kind != null && !kind.equals(item.prototype())) {
                put(item.as(kind));
            }
        }
        characters.keySet().forEach(touched::add);
    }

    /** What has changed since somebody last looked. */
    public Touched touched() {
        return touched;
    }

    /** Where its rooms lie. */
    public FloorPlan plan() {
        var drawn = plan == null ? FloorPlan.of(rooms.values()) : plan;
        plan = drawn;
        return drawn;
    }

    /** All rooms that it knows; a copy. */
    public Set<RoomId> rooms() {
        return Set.copyOf(rooms.keySet());
    }

    /** Whether somebody stands or something lies there; also of a room that it does not know. */
    public boolean isEmpty(RoomId room) {
        var floor = new Holder.InRoom(room);
        return creaturesIn(room).isEmpty() && itemsOf(floor).isEmpty() && coinsOf(floor) == 0;
    }

    /** Forgets a room that is described no more, and empty. */
    public void forget(RoomId room) {
        if (!isEmpty(room)) {
            throw new IllegalStateException("Room " + room + " is not empty");
        }
        rooms.remove(room);
        plan = null;
    }

    /** The next number on the zone's count of arrivals. */
    public long nextArrival() {
        return ++arrivals;
    }

    public Optional<RoomDefinition> room(RoomId room) {
        return Optional.ofNullable(rooms.get(room));
    }

    /** Where what has lost its room goes. */
    public RoomId recall() {
        return recall;
    }

    /** Where characters who die here get up, perhaps in another zone. */
    public Place graveyard() {
        return graveyard == null ? new Place(id, recall) : graveyard;
    }

    /** @param place null = where what is lost goes */
    public void bury(@Nullable Place place) {
        graveyard = place;
    }

    /** The room if this zone has it, else the room where what is lost goes. */
    public RoomId roomOrRecall(RoomId room) {
        return rooms.containsKey(room) ? room : recall;
    }

    /** The definition of a room that must exist, because something stands in it. */
    public RoomDefinition requireRoom(RoomId room) {
        var found = rooms.get(room);
        if (found == null) {
            throw new IllegalStateException("Zone " + id + " has no room " + room);
        }
        return found;
    }

    public Optional<ItemPrototype> prototype(PrototypeId prototype) {
        return Optional.ofNullable(prototypes.get(prototype));
    }

    public Optional<PlayerCharacter> character(CharacterId character) {
        return Optional.ofNullable(characters.get(character));
    }

    public Optional<Npc> npc(NpcId npc) {
        return Optional.ofNullable(npcs.get(npc));
    }

    public Optional<Item> item(ItemId item) {
        return Optional.ofNullable(items.get(item));
    }

    public Collection<PlayerCharacter> characters() {
        return Collections.unmodifiableCollection(characters.values());
    }

    public Collection<Npc> npcs() {
        return Collections.unmodifiableCollection(npcs.values());
    }

    public Collection<Item> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    /** What the holder has, in order of arrival; a copy. */
    public List<Item> itemsOf(Holder holder) {
        return List.copyOf(itemsByHolder.at(holder));
    }

    /** Who is in the room, in order of arrival; a copy. */
    public List<Creature> creaturesIn(RoomId room) {
        return List.copyOf(creaturesByRoom.at(room));
    }

    /** Puts the item in place of its predecessor, which is the answer; null if it is new here. */
    public @Nullable Item put(Item item) {
        var before = remove(item.id());
        items.put(item.id(), item);
        itemsByHolder.add(item.holder(), item.arrival(), item);
        touched.add(item.holder());
        return before;
    }

    public @Nullable Item remove(ItemId item) {
        var before = items.remove(item);
        if (before != null) {
            itemsByHolder.remove(before.holder(), before.arrival());
            touched.add(before.holder());
        }
        return before;
    }

    /** Puts the character in place of its predecessor, which is the answer; null if it is new here. */
    public @Nullable PlayerCharacter put(PlayerCharacter character) {
        var before = characters.put(character.id(), character);
        place(before, character);
        return before;
    }

    public @Nullable PlayerCharacter remove(CharacterId character) {
        var before = characters.remove(character);
        if (before != null) {
            creaturesByRoom.remove(before.room(), before.arrival());
            touched.add(before);
        }
        return before;
    }

    /** Puts the NPC in place of its predecessor, which is the answer; null if it is new here. */
    public @Nullable Npc put(Npc npc) {
        var before = npcs.put(npc.id(), npc);
        place(before, npc);
        return before;
    }

    public @Nullable Npc remove(NpcId npc) {
        var before = npcs.remove(npc);
        if (before != null) {
            creaturesByRoom.remove(before.room(), before.arrival());
            touched.add(before);
        }
        return before;
    }

    /** @param known what aspects of things do, by their keys, as builders have it at each moment; null for unknown ones */
    public void aspects(Function<String, @Nullable Compiled> known) {
        aspects = known;
    }

    /** What the character has on and in hand. */
    public Outfit outfitOf(CharacterId character) {
        return Wardrobe.outfit(itemsOf(new Holder.HeldBy(character)));
    }

    /** What the character fights with and in: all that it wears and wields, with aspects, for the level of each thing. */
    public Gear gearOf(CharacterId character) {
        return Wardrobe.gear(itemsOf(new Holder.HeldBy(character)), aspects);
    }

    /** A thing of that kind with its aspects, for its level. */
    public Compiled compiled(ItemPrototype kind) {
        return Wardrobe.compiled(kind, aspects);
    }

    /** What the item weighs with all that is inside, in grams. Coins weigh nothing. */
    public long weightOf(Item item) {
        var inside = itemsOf(new Holder.Inside(item.id())).stream().map(this::weightOf).toList();
        return Burden.weight(item.prototype().traits().weight(), inside);
    }

    /** What the character carries, and how much it can at that time. What is worn counts as well. */
    public Burden burdenOf(PlayerCharacter character, Instant now) {
        var burden = Burden.of(bodyOf(character).effective(now));
        for (Item item : itemsOf(new Holder.HeldBy(character.id()))) {
            burden = burden.plus(weightOf(item));
        }
        return burden;
    }

    /**
     * The body of a character as it stands, for all rules that reckon with one: what it wears and wields protects it, and what
     * was cast on it lasts.
     */
    public Body bodyOf(PlayerCharacter character) {
        var growth = character.growth();
        return new Body(
                growth.stats(), growth.vitals(), character.condition().lasting(), gearOf(character.id()).protection());
    }

    /**
     * Lets the character recover up to now, as {@link Growth#recovered} says. Nobody else sees any of it, and nothing of it
     * has to be stored: the same comes of what was stored last.
     */
    public void recover(CharacterId id, Instant now) {
        var before = characters.get(id);
        if (before == null || before.sheet().growth() == null) {
            return;
        }
        var growth = before.growth().recovered(bodyOf(before).effective(now), now);
        var after = before.grown(growth);
        characters.put(id, after);
        creaturesByRoom.add(after.room(), after.arrival(), after);
        if (!growth.vitals().equals(before.growth().vitals())) {
            touched.add(id);
        }
    }

    // ---- fights ----

    /** Those in the room who fight, or whom something still happens to. */
    public Battle battle(RoomId room) {
        return battles.getOrDefault(room, Battle.none());
    }

    /** Rooms in which somebody fights, or something still happens to somebody; a copy. */
    public List<RoomId> battlefields() {
        return List.copyOf(battles.keySet());
    }

    /** Lets the battle of the room be that and answers what it was. Rules do that by a turn only. */
    public Battle put(RoomId room, Battle battle) {
        var before = battle.combatants().isEmpty() ? battles.remove(room) : battles.put(room, battle);
        return before == null ? Battle.none() : before;
    }

    /** Whether that one strikes, or is struck at, where it is. */
    public boolean isFighting(FighterId who) {
        return !battles.isEmpty() && roomOf(who).map(room -> battle(room).involves(who)).orElse(false);
    }

    /** How hurt that one looks; empty if it is one that nobody can hurt. */
    public Optional<Hurt> looks(Creature creature, Instant now) {
        return switch (creature) {
            case PlayerCharacter character -> Optional.of(Hurt.of(
                    character.growth().vitals().health(), bodyOf(character).effective(now).of(Stat.MAX_HEALTH)));
            case Npc npc -> Optional.ofNullable(npc.prototype().prowess()).map(prowess -> {
                var life = npc.life();
                var health = life == null
                        ? prowess.stats().of(Stat.MAX_HEALTH)
                        : life.recovered(prowess.stats(), now).vitals().health();
                return Hurt.of(health, prowess.stats().of(Stat.MAX_HEALTH));
            });
        };
    }

    /** Where that one is; empty if it is not in this zone. */
    public Optional<RoomId> roomOf(FighterId who) {
        return switch (who) {
            case FighterId.OfCharacter(var character) -> character(character).map(PlayerCharacter::room);
            case FighterId.OfNpc(var npc) -> npc(npc).map(Npc::room);
        };
    }

    /** How many coins lie there; 0 if none. */
    public long coinsOf(Holder holder) {
        return coins.getOrDefault(holder, 0L);
    }

    /** Lets so many coins lie there and answers how many did before. Rules move coins by a turn only. */
    public long putCoins(Holder holder, long amount) {
        touched.add(holder);
        var before = amount == 0 ? coins.remove(holder) : coins.put(holder, amount);
        return before == null ? 0 : before;
    }

    /** The item as it would be with the new holder: not yet put. */
    public Item moved(Item item, Holder to) {
        return item.movedTo(to, nextArrival());
    }

    /** The creature as it would be in the new room: not yet put. */
    public PlayerCharacter moved(PlayerCharacter character, RoomId to) {
        return character.in(to, nextArrival());
    }

    /** The creature as it would be in the new room: not yet put. */
    public Npc moved(Npc npc, RoomId to) {
        return npc.in(to, nextArrival());
    }

    private void place(@Nullable Creature before, Creature after) {
        if (before != null) {
            creaturesByRoom.remove(before.room(), before.arrival());
            touched.add(before);
        }
        creaturesByRoom.add(after.room(), after.arrival(), after);
        touched.add(after);
    }
}
