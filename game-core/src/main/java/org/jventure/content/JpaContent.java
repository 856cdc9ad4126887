package org.jventure.content;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Codex;
import org.jventure.content.item.ItemForm;
import org.jventure.content.model.JsonValues;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Markup;
import org.jventure.text.OwnColours;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Feature;
import org.jventure.world.ItemPrototype;
import org.jventure.world.NpcPrototype;
import org.jventure.world.Place;
import org.jventure.world.RoomDefinition;
import org.jventure.world.RoomFlag;
import org.jventure.world.SpawnSlot;
import org.springframework.transaction.support.TransactionOperations;

/** Content as PostgreSQL holds it; each answer is one snapshot of it. */
final class JpaContent implements Content {

    private final ContentRows rows;
    private final TransactionOperations snapshot;
    private final CodexRows codex;
    private final StoredConducts conducts = new StoredConducts();

    /** @param snapshot reads only, and reads repeatably */
    JpaContent(ContentRows rows, CodexRows codex, TransactionOperations snapshot) {
        this.rows = rows;
        this.codex = codex;
        this.snapshot = snapshot;
    }

    @Override
    public List<ZoneId> zones() {
        return rows.zones().findByRetiredFalseOrderById().stream()
                .map(row -> new ZoneId(row.id()))
                .toList();
    }

    @Override
    public Optional<ZoneContent> zone(ZoneId zone) {
        return read(() -> rows.zones().findById(zone.value()).filter(row -> !row.isRetired()).map(this::zone));
    }

    @Override
    public Map<ZoneId, String> editions() {
        return rows.zones().editions().stream()
                .collect(Collectors.toMap(row -> new ZoneId((String) row[0]), row -> (String) row[1]));
    }

    @Override
    public WorldSettings settings() {
        return read(() -> {
            var world = rows.worlds().findById(WorldRow.KEY).orElseThrow(() -> new IllegalStateException(
                    "There is no world yet: prepare the starter world first")).value;
            return new WorldSettings(
                    world.name(),
                    world.ownColours().spelledOut(world.welcome()),
                    new ZoneId(rows.rooms().findById(world.start()).map(row -> row.zone).orElse(Pack.zoneOf(world.start()))),
                    new RoomId(world.start()),
                    rows.races().findByRetiredFalseOrderByPlace().stream().map(ChoiceRow::choice).toList(),
                    rows.classes().findByRetiredFalseOrderByPlace().stream().map(ChoiceRow::choice).toList(),
                    Set.copyOf(world.reservedNames()),
                    world.ownColours());
        });
    }

    @Override
    public String codexEdition() {
        return rows.packs().codexEdition();
    }

    @Override
    public Codex codex() {
        return read(() -> codex.read(codexEdition(), colours()));
    }

    private OwnColours colours() {
        return rows.worlds().findById(WorldRow.KEY).map(row -> row.value.ownColours()).orElse(OwnColours.NONE);
    }

    private ZoneContent zone(ZoneRow zone) {
        var rooms = rows.rooms().findByZoneAndRetiredFalseOrderById(zone.id());
        var places = rows.rooms().places().stream().collect(Collectors.toMap(RoomRows.Place::room, Function.identity()));
        var colours = colours();
        return new ZoneContent(
                new ZoneId(zone.id()),
                editions().getOrDefault(new ZoneId(zone.id()), ""),
                zone.name,
                recall(zone, rooms),
                byId(rooms, row -> room(row, places, colours), RoomDefinition::id),
                byId(rows.items().findAll(), row -> item(row, colours), ItemPrototype::id),
                byId(rows.npcs().findByRetiredFalse(), row -> npc(row, colours), NpcPrototype::id),
                rows.slots().findByZoneAndRetiredFalseOrderById(zone.id()).stream()
                        .filter(row -> places.containsKey(row.room))
                        .map(JpaContent::slot)
                        .toList(),
                colours,
                zone.number,
                graveyard(zone, places));
    }

    /** The room that the zone names, or its first one if that is retired, by whatever hand. */
    private static RoomId recall(ZoneRow zone, List<RoomRow> rooms) {
        return new RoomId(rooms.stream().map(RoomRow::id)
                .filter(zone.recallRoom::equals).findFirst()
                .or(() -> rooms.stream().min(Comparator.comparingInt(row -> row.number)).map(RoomRow::id))
                .orElse(zone.recallRoom));
    }

    private static @Nullable Place graveyard(ZoneRow zone, Map<String, RoomRows.Place> places) {
        var place = places.get(zone.graveyard);
        return place == null ? null : new Place(new ZoneId(place.zone()), new RoomId(zone.graveyard));
    }

    private static <R, K, T> Map<K, T> byId(List<R> rows, Function<R, T> read, Function<T, K> id) {
        return rows.stream().map(read).collect(Collectors.toMap(id, Function.identity()));
    }

    private static RoomDefinition room(RoomRow row, Map<String, RoomRows.Place> places, OwnColours colours) {
        var exits = new EnumMap<Direction, Exit>(Direction.class);
        row.exits.forEach((word, room) -> {
            var place = places.get(room);
            var direction = Direction.named(word);
            if (place != null && direction.isPresent()) {
                exits.put(direction.get(), new Exit(
                        direction.get(), new RoomId(room), new ZoneId(place.zone()), place.number()));
            }
        });
        return new RoomDefinition(
                new RoomId(row.id()),
                new ZoneId(row.zone),
                row.number,
                row.name,
                markup(row.description, colours),
                row.features.stream()
                        .map(feature -> new Feature(feature.keywords(), markup(feature.description(), colours)))
                        .toList(),
                exits,
                row.flags.stream().flatMap(word -> RoomFlag.named(word).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static ItemPrototype item(ItemRow row, OwnColours colours) {
        return new ItemPrototype(
                new PrototypeId(row.id()),
                row.name,
                row.keywords,
                row.lying,
                markup(row.description, colours),
                row.capacity,
                row.takeable,
                ItemForm.read(JsonValues.fields(row.traits)));
    }

    private NpcPrototype npc(NpcRow row, OwnColours colours) {
        return new NpcPrototype(
                new PrototypeId(row.id()),
                row.name,
                row.keywords,
                row.standing,
                markup(row.description, colours),
                row.wanders,
                row.emotes,
                NpcRow.prowess(row.fights),
                conducts.read(row));
    }

    private static SpawnSlot slot(SlotRow row) {
        return new SpawnSlot(row.id(), row.kind, new PrototypeId(row.prototype), new RoomId(row.room), row.respawn,
                row.name, Math.max(1, row.count));
    }

    private static StyledText markup(String source, OwnColours colours) {
        return Markup.parse(colours.spelledOut(source));
    }

    private <T> T read(Supplier<T> reading) {
        return snapshot.execute(status -> reading.get());
    }
}
