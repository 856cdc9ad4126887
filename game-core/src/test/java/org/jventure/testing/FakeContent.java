package org.jventure.testing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jventure.codex.Codex;
import org.jventure.content.Content;
import org.jventure.content.WorldSettings;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.OwnColours;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.RoomDefinition;

/** What builders wrote, in memory. A zone can be replaced; its earlier rooms then count as retired. One thread. */
public final class FakeContent implements Content {

    private WorldSettings settings;
    private final Map<ZoneId, ZoneContent> zones = new TreeMap<>();
    private final Map<RoomId, ZoneId> everyRoom = new HashMap<>();
    private final Set<RoomId> retired = new HashSet<>();
    private final Set<ZoneId> retiredZones = new HashSet<>();
    private final Map<ZoneId, Integer> numbers = new HashMap<>();
    private int edition;
    private Codex codex = Codex.EMPTY;

    public FakeContent(WorldSettings settings, List<ZoneContent> zones) {
        this.settings = settings;
        zones.forEach(this::put);
    }

    /** Adds the zone, or replaces it from its next load on. */
    public void put(ZoneContent zone) {
        numbers.putIfAbsent(zone.id(), numbers.size() + 1);
        zones.put(zone.id(), zone.as("edition " + ++edition).numbered(numbers.get(zone.id())));
        zone.rooms().keySet().forEach(room -> everyRoom.put(room, zone.id()));
    }

    /** Lets builders have written this, and nothing else, of what belongs to no zone. */
    public void put(Codex written) {
        codex = written;
    }

    @Override
    public String codexEdition() {
        return codex.edition();
    }

    @Override
    public Codex codex() {
        return codex;
    }

    /** Gives the world colours of its own. */
    public void colours(OwnColours colours) {
        settings = new WorldSettings(
                settings.name(), settings.welcome(), settings.startZone(), settings.startRoom(), settings.races(),
                settings.classes(), settings.reservedNames(), colours);
    }

    /** Retires the room: it, the ways to it and what spawns there are not described any more. */
    public void retire(RoomId room) {
        if (retired.add(room)) {
            nameAllAnew();
        }
    }

    /** Brings the room back as it was. */
    public void restore(RoomId room) {
        if (retired.remove(room)) {
            nameAllAnew();
        }
    }

    /** Retires the zone with all its rooms. */
    public void retire(ZoneId zone) {
        retiredZones.add(zone);
        everyRoom.forEach((room, where) -> {
            if (where.equals(zone)) {
                retire(room);
            }
        });
    }

    public boolean isRetired(RoomId room) {
        return retired.contains(room);
    }

    private void nameAllAnew() {
        zones.replaceAll((_, zone) -> zone.as("edition " + ++edition));
    }

    private ZoneContent withoutRetired(ZoneContent zone) {
        var rooms = new HashMap<RoomId, RoomDefinition>();
        zone.rooms().forEach((id, room) -> {
            if (!retired.contains(id)) {
                rooms.put(id, withoutRetired(room));
            }
        });
        var spawns = zone.spawns().stream().filter(slot -> !retired.contains(slot.room())).toList();
        return new ZoneContent(
                zone.id(), zone.edition(), zone.name(), zone.recall(), rooms, zone.items(), zone.npcs(), spawns,
                zone.colours(), zone.number(), zone.graveyard());
    }

    private RoomDefinition withoutRetired(RoomDefinition room) {
        var exits = new EnumMap<Direction, Exit>(Direction.class);
        room.exits().forEach((direction, exit) -> {
            if (!retired.contains(exit.room())) {
                exits.put(direction, exit);
            }
        });
        return new RoomDefinition(
                room.id(), room.zone(), room.number(), room.name(), room.description(), room.features(), exits,
                room.flags());
    }

    /** Lets a builder save another description of the room. */
    public void edit(RoomId room, UnaryOperator<RoomDefinition> edit) {
        var old = zones.get(everyRoom.get(room));
        var rooms = new HashMap<>(old.rooms());
        rooms.computeIfPresent(room, (_, now) -> edit.apply(now));
        put(new ZoneContent(old.id(), "", old.name(), old.recall(), rooms, old.items(), old.npcs(), old.spawns(),
                old.colours(), 0, old.graveyard()));
    }

    /** The zone of a room, also of a retired one. */
    Optional<ZoneId> zoneOf(RoomId room) {
        return Optional.ofNullable(everyRoom.get(room));
    }

    boolean knows(PrototypeId item) {
        return zones.values().stream().anyMatch(zone -> zone.items().containsKey(item));
    }

    @Override
    public List<ZoneId> zones() {
        return zones.keySet().stream().filter(zone -> !retiredZones.contains(zone)).toList();
    }

    @Override
    public Optional<ZoneContent> zone(ZoneId zone) {
        return Optional.ofNullable(zones.get(zone)).filter(_ -> !retiredZones.contains(zone)).map(this::withoutRetired);
    }

    @Override
    public Map<ZoneId, String> editions() {
        var editions = new HashMap<ZoneId, String>();
        zones().forEach(id -> editions.put(id, zones.get(id).edition()));
        return editions;
    }

    @Override
    public WorldSettings settings() {
        return settings;
    }
}
