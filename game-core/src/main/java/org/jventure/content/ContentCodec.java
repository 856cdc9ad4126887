package org.jventure.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.Report;
import org.jventure.content.WorldSettings.Choice;
import org.jventure.content.conduct.ConductForm;
import org.jventure.content.item.ItemForm;
import org.jventure.content.model.JsonValues;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.conduct.Conduct;
import org.jventure.text.Colour;
import org.jventure.text.OwnColours;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.Feature;
import org.jventure.world.ItemPrototype;
import org.jventure.world.NpcPrototype;
import org.jventure.content.fight.ProwessForm;
import org.jventure.content.model.JsonValues;
import org.jventure.world.Place;
import org.jventure.world.RoomDefinition;
import org.jventure.world.RoomFlag;
import org.jventure.world.SpawnSlot;

/**
 * Content as bytes, the same bytes for the same content. Bytes that are not whole, or of another format, are answered by an
 * {@link IllegalArgumentException}. Stateless.
 */
final class ContentCodec {

    /** To be raised whenever the bytes, or what is read from the database into them, become different. */
    static final int FORMAT = 7;

    private static final int ZONE = 1;
    private static final int SETTINGS = 2;

    byte[] bytes(ZoneContent zone) {
        var to = new ByteWriter();
        to.number(FORMAT);
        to.number(ZONE);
        to.text(zone.id().value());
        to.text(zone.edition());
        to.text(zone.name());
        to.text(zone.recall().value());
        to.list(sorted(zone.rooms().values(), room -> room.id().value()), ContentCodec::write);
        to.list(sorted(zone.items().values(), item -> item.id().value()), ContentCodec::write);
        to.list(sorted(zone.npcs().values(), npc -> npc.id().value()), ContentCodec::write);
        to.list(zone.spawns(), ContentCodec::write);
        write(to, zone.colours());
        to.number(zone.number());
        to.text(zone.graveyard() == null ? "" : zone.graveyard().zone().value());
        to.text(zone.graveyard() == null ? "" : zone.graveyard().room().value());
        return to.bytes();
    }

    ZoneContent zone(byte[] bytes) {
        var from = open(bytes, ZONE);
        var zone = new ZoneContent(
                new ZoneId(from.text()),
                from.text(),
                from.text(),
                new RoomId(from.text()),
                byId(from.list(ContentCodec::room), RoomDefinition::id),
                byId(from.list(ContentCodec::item), ItemPrototype::id),
                byId(from.list(ContentCodec::npc), NpcPrototype::id),
                from.list(ContentCodec::slot),
                colours(from),
                from.number(),
                place(from.text(), from.text()));
        from.end();
        return zone;
    }

    private static @Nullable Place place(String zone, String room) {
        return room.isEmpty() ? null : new Place(new ZoneId(zone), new RoomId(room));
    }

    byte[] bytes(WorldSettings settings) {
        var to = new ByteWriter();
        to.number(FORMAT);
        to.number(SETTINGS);
        to.text(settings.name());
        to.text(settings.welcome());
        to.text(settings.startZone().value());
        to.text(settings.startRoom().value());
        to.list(settings.races(), ContentCodec::write);
        to.list(settings.classes(), ContentCodec::write);
        to.texts(sorted(settings.reservedNames(), Function.identity()));
        write(to, settings.colours());
        return to.bytes();
    }

    WorldSettings settings(byte[] bytes) {
        var from = open(bytes, SETTINGS);
        var settings = new WorldSettings(
                from.text(),
                from.text(),
                new ZoneId(from.text()),
                new RoomId(from.text()),
                from.list(ContentCodec::choice),
                from.list(ContentCodec::choice),
                Set.copyOf(from.texts()),
                colours(from));
        from.end();
        return settings;
    }

    private static void write(ByteWriter to, OwnColours colours) {
        to.list(sorted(colours.codes().entrySet(), Map.Entry::getKey), (_, colour) -> {
            to.text(colour.getKey());
            to.text(colour.getValue());
        });
    }

    private static OwnColours colours(ByteReader from) {
        return new OwnColours(from.list(it -> Map.entry(it.text(), it.text())).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static ByteReader open(byte[] bytes, int kind) {
        var from = new ByteReader(bytes);
        if (from.number() != FORMAT || from.number() != kind) {
            throw new IllegalArgumentException("Bytes of another format or kind");
        }
        return from;
    }

    private static void write(ByteWriter to, RoomDefinition room) {
        to.text(room.id().value());
        to.text(room.zone().value());
        to.number(room.number());
        to.text(room.name());
        write(to, room.description());
        to.list(room.features(), (_, feature) -> {
            to.texts(feature.keywords());
            write(to, feature.description());
        });
        to.list(List.copyOf(room.exits().values()), (_, exit) -> {
            to.text(exit.direction().name());
            to.text(exit.room().value());
            to.text(exit.zone().value());
            to.number(exit.number());
        });
        to.texts(sorted(room.flags(), RoomFlag::word).stream().map(RoomFlag::word).toList());
    }

    private static RoomDefinition room(ByteReader from) {
        return new RoomDefinition(
                new RoomId(from.text()),
                new ZoneId(from.text()),
                from.number(),
                from.text(),
                styled(from),
                from.list(it -> new Feature(it.texts(), styled(it))),
                exits(from.list(it ->
                        new Exit(
                                Direction.valueOf(it.text()), new RoomId(it.text()), new ZoneId(it.text()), it.number()))),
                flags(from.texts()));
    }

    private static Set<RoomFlag> flags(List<String> words) {
        return words.stream().flatMap(word -> RoomFlag.named(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Direction, Exit> exits(List<Exit> list) {
        var exits = new EnumMap<Direction, Exit>(Direction.class);
        list.forEach(exit -> exits.put(exit.direction(), exit));
        return exits;
    }

    private static void write(ByteWriter to, ItemPrototype item) {
        to.text(item.id().value());
        to.text(item.name());
        to.texts(item.keywords());
        to.text(item.lying());
        write(to, item.description());
        to.number(item.capacity());
        to.number(item.takeable() ? 1 : 0);
        to.text(JsonValues.json(ItemForm.written(item.traits())));
    }

    private static ItemPrototype item(ByteReader from) {
        return new ItemPrototype(
                new PrototypeId(from.text()), from.text(), from.texts(), from.text(), styled(from), from.number(),
                from.number() == 1, ItemForm.read(JsonValues.fields(from.text())));
    }

    private static void write(ByteWriter to, NpcPrototype npc) {
        to.text(npc.id().value());
        to.text(npc.name());
        to.texts(npc.keywords());
        to.text(npc.standing());
        write(to, npc.description());
        to.number(npc.wanders());
        to.texts(npc.emotes());
        to.text(npc.prowess() == null ? "" : JsonValues.json(ProwessForm.fields(npc.prowess())));
        to.text(JsonValues.json(ConductForm.write(npc.conduct(), UnaryOperator.identity())));
    }

    private static NpcPrototype npc(ByteReader from) {
        return new NpcPrototype(
                new PrototypeId(from.text()), from.text(), from.texts(), from.text(), styled(from), from.number(),
                from.texts(), NpcRow.prowess(from.text()), conduct(from.text()));
    }

    /** What was written has been checked. */
    private static Conduct conduct(String json) {
        return json.equals("{}")
                ? Conduct.NONE
                : ConductForm.read(
                        JsonValues.fields(json), new Report(Set.of()), UnaryOperator.identity(), new ArrayList<>());
    }

    private static void write(ByteWriter to, SpawnSlot slot) {
        to.text(slot.key());
        to.text(slot.kind().name());
        to.text(slot.prototype().value());
        to.text(slot.room().value());
        to.number(slot.respawn());
        to.text(slot.name());
        to.number(slot.count());
    }

    private static SpawnSlot slot(ByteReader from) {
        return new SpawnSlot(
                from.text(), SpawnSlot.Kind.valueOf(from.text()), new PrototypeId(from.text()), new RoomId(from.text()),
                from.number(), from.text(), from.number());
    }

    private static void write(ByteWriter to, Choice choice) {
        to.text(choice.key());
        to.text(choice.name());
        to.text(choice.summary());
    }

    private static Choice choice(ByteReader from) {
        return new Choice(from.text(), from.text(), from.text());
    }

    private static void write(ByteWriter to, StyledText text) {
        to.list(text.spans(), (_, span) -> {
            to.text(span.style().name());
            to.text(span.text());
            to.text(span.colour() == null ? "" : span.colour().code());
            to.text(span.send() == null ? "" : span.send());
        });
    }

    private static StyledText styled(ByteReader from) {
        return new StyledText(from.list(it -> new StyledText.Span(
                Style.valueOf(it.text()), it.text(), colour(it.text()), it.text(), null)));
    }

    private static @Nullable Colour colour(String code) {
        return code.isEmpty() ? null : new Colour(code);
    }

    private static <T> List<T> sorted(Collection<T> things, Function<T, String> key) {
        return things.stream().sorted(Comparator.comparing(key)).toList();
    }

    private static <K, T> Map<K, T> byId(List<T> things, Function<T, K> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
