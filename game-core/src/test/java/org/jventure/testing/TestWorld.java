package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Codex;
import org.jventure.command.Command;
import org.jventure.content.WorldSettings;
import org.jventure.content.WorldSettings.Choice;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.session.SessionProperties;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.Words;
import org.jventure.turn.Narration;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Feature;
import org.jventure.world.ItemPrototype;
import org.jventure.world.NpcPrototype;
import org.jventure.world.Place;
import org.jventure.world.RoomDefinition;
import org.jventure.world.RoomFlag;
import org.jventure.world.SpawnSlot;
import org.jventure.zone.ZoneProperties;

/**
 * A world in a few words: {@code room("square").north("gate").with(npc("guard")).item("rope")}. A room belongs to the
 * zone named last, "town" at first; a name of another zone is written "forest/edge". Exits lead both ways. The first
 * room is where newcomers begin; the first room of a zone is its recall.
 */
public final class TestWorld {

    private final Map<ZoneId, Map<RoomId, Plan>> zones = new LinkedHashMap<>();
    private final Map<PrototypeId, ItemPrototype> items = new HashMap<>();
    private final Map<ZoneId, Map<PrototypeId, NpcPrototype>> npcs = new HashMap<>();
    private final Map<ZoneId, List<SpawnSlot>> slots = new HashMap<>();
    private final Map<ZoneId, RoomId> graveyards = new HashMap<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Narration<?>> narrations = new ArrayList<>();
    private SessionProperties.Stay stay =
            new SessionProperties.Stay(1000, Duration.ofMinutes(4), Duration.ofHours(1), false, "");
    private ZoneProperties zoneProperties = new ZoneProperties(
            4000, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 2000);
    private Codex codex = new Codex.Builder().build("nothing written", OwnColours.NONE);
    private @Nullable FakeClusterDesk desk;
    private ZoneId zone = new ZoneId("town");
    private Plan here = new Plan(new RoomId("nowhere"), 0);

    /** A room as far as it is planned. */
    private static final class Plan {

        final RoomId id;
        final int number;
        final List<Feature> features = new ArrayList<>();
        final Map<Direction, RoomId> exits = new EnumMap<>(Direction.class);
        final Set<RoomFlag> flags = new java.util.HashSet<>();
        String name;
        String description;

        Plan(RoomId id, int number) {
            this.id = id;
            this.number = number;
            this.name = "The " + Words.capitalised(plainName(id.value()));
            this.description = "You are at the " + plainName(id.value()) + ".";
        }
    }

    public TestWorld zone(String name) {
        zone = new ZoneId(name);
        return this;
    }

    public TestWorld room(String name) {
        here = plan(roomId(name));
        return this;
    }

    public TestWorld named(String name) {
        here.name = name;
        return this;
    }

    public TestWorld described(String markup) {
        here.description = markup;
        return this;
    }

    public TestWorld flagged(RoomFlag flag) {
        here.flags.add(flag);
        return this;
    }

    /** Who dies in the zone named last gets up in that room. */
    public TestWorld graveyard(String room) {
        graveyards.put(zone, roomId(room));
        return this;
    }

    public TestWorld feature(String keyword, String markup) {
        here.features.add(new Feature(List.of(keyword), Markup.parse(markup)));
        return this;
    }

    public TestWorld north(String room) {
        return exit(Direction.NORTH, room);
    }

    public TestWorld east(String room) {
        return exit(Direction.EAST, room);
    }

    public TestWorld west(String room) {
        return exit(Direction.WEST, room);
    }

    public TestWorld exit(Direction direction, String room) {
        var there = plan(roomId(room));
        here.exits.put(direction, there.id);
        there.exits.put(direction.opposite(), here.id);
        return this;
    }

    public TestWorld with(TestNpc npc) {
        var prototype = npc.prototype(zone);
        npcs.computeIfAbsent(zone, _ -> new HashMap<>()).put(prototype.id(), prototype);
        return slot(SpawnSlot.Kind.NPC, prototype.id(), npc.respawn());
    }

    /** Lets the item come into the room, as builders do: by a spawn slot. */
    public TestWorld item(TestItem item) {
        define(item);
        return slot(SpawnSlot.Kind.ITEM, item.id(), item.respawn());
    }

    public TestWorld item(String name) {
        return item(TestItem.item(name));
    }

    /** Makes the kind known without any item of it. */
    public TestWorld define(TestItem item) {
        items.put(item.id(), item.prototype());
        return this;
    }

    /** What builders have written of what belongs to no zone. */
    public TestWorld codex(Codex written) {
        codex = written;
        return this;
    }

    public TestWorld command(Command command) {
        commands.add(command);
        return this;
    }

    public TestWorld narration(Narration<?> narration) {
        narrations.add(narration);
        return this;
    }

    /** What staff see of the cluster. */
    public TestWorld desk(FakeClusterDesk newDesk) {
        desk = newDesk;
        return this;
    }

    /** How long players of its sessions may stay. */
    public TestWorld stay(SessionProperties.Stay newStay) {
        stay = newStay;
        return this;
    }

    SessionProperties sessions() {
        return new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5, stay);
    }

    /** Instead of the settings that a server has by default. */
    public TestWorld settings(ZoneProperties properties) {
        zoneProperties = properties;
        return this;
    }

    /** Lets the world run. */
    public TestZone start() {
        return new TestZone(this);
    }

    /** Lets the world run with a player who has just signed in and carries these things. */
    public TestZone player(String name, String room, String... carried) {
        return start().player(name, room, carried);
    }

    FakeContent content() {
        var first = zones.entrySet().iterator().next();
        var settings = new WorldSettings(
                "Testland",
                "Welcome to {heading}Testland{/heading}.",
                first.getKey(),
                first.getValue().keySet().iterator().next(),
                List.of(new Choice("human", "Human", "Tall."), new Choice("elf", "Elf", "Taller.")),
                List.of(new Choice("baker", "Baker", "Bakes."), new Choice("smith", "Smith", "Hammers.")),
                Set.of("admin"));
        var content = new FakeContent(settings, zones.keySet().stream().map(this::zoneContent).toList());
        content.put(codex);
        return content;
    }

    ZoneProperties settings() {
        return zoneProperties;
    }

    @Nullable FakeClusterDesk desk() {
        return desk;
    }

    List<Command> commands() {
        return commands;
    }

    List<Narration<?>> narrations() {
        return narrations;
    }

    static RoomId roomId(ZoneId zone, String name) {
        return new RoomId(name.contains("/") ? name : zone + "/" + name);
    }

    private ZoneContent zoneContent(ZoneId id) {
        var rooms = zones.get(id).values().stream()
                .map(plan -> definition(id, plan))
                .collect(Collectors.toMap(RoomDefinition::id, room -> room));
        return new ZoneContent(
                id, "", "the " + Words.capitalised(id.value()), zones.get(id).keySet().iterator().next(), rooms, items,
                npcs.getOrDefault(id, Map.of()), slots.getOrDefault(id, List.of()), OwnColours.NONE, 0, graveyard(id));
    }

    private @Nullable Place graveyard(ZoneId id) {
        var room = graveyards.get(id);
        return room == null ? null : new Place(zoneOf(room), room);
    }

    private static RoomDefinition definition(ZoneId zone, Plan plan) {
        var exits = new EnumMap<Direction, Exit>(Direction.class);
        plan.exits.forEach((direction, room) -> exits.put(direction, new Exit(direction, room, zoneOf(room))));
        return new RoomDefinition(
                plan.id, zone, plan.number, plan.name, Markup.parse(plan.description), plan.features, exits, plan.flags);
    }

    private TestWorld slot(SpawnSlot.Kind kind, PrototypeId prototype, int respawn) {
        var known = slots.computeIfAbsent(zone, _ -> new ArrayList<>());
        var key = here.id + "-" + plainName(prototype.value()) + "-" + (known.size() + 1);
        known.add(new SpawnSlot(key, kind, prototype, here.id, respawn));
        return this;
    }

    private Plan plan(RoomId room) {
        var rooms = zones.computeIfAbsent(zoneOf(room), _ -> new LinkedHashMap<>());
        return rooms.computeIfAbsent(room, id -> new Plan(id, rooms.size() + 1));
    }

    private RoomId roomId(String name) {
        return roomId(zone, name);
    }

    private static ZoneId zoneOf(RoomId room) {
        return new ZoneId(room.value().substring(0, room.value().indexOf('/')));
    }

    private static String plainName(String key) {
        return key.substring(key.indexOf('/') + 1).replace('-', ' ');
    }
}
