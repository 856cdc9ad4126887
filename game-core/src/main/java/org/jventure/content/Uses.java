package org.jventure.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jventure.codex.Report.Reference;
import org.jventure.codex.Report.Trouble;
import org.jventure.content.conduct.Mention;
import org.jventure.content.rule.RoomKeys;

/** What NPCs of a pack speak of in what they do; whether it exists is known when the whole pack is read. */
final class Uses {

    private final List<Use> uses = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();

    private record Use(YamlValues values, Reference reference) {}

    private record Spoken(YamlValues values, String zone, Mention mention) {}

    /** Of a thing that belongs to no zone. */
    void use(YamlValues values, Reference reference) {
        uses.add(new Use(values, reference));
    }

    /** Of a room or an item; a room is in the NPC's own zone, for it never leaves it. */
    void mention(YamlValues values, String zone, Mention mention) {
        spoken.add(new Spoken(values, zone, mention));
    }

    /** Hands on what refers to things of no zone, and reports rooms and items that are not there. */
    void check(Pack pack, KnownWorld known, EntryReader entries) {
        uses.forEach(use -> entries.use(use.values(), use.reference()));
        var rooms = new HashSet<String>();
        pack.rooms().forEach(room -> rooms.add(room.id()));
        known.rooms().keySet().stream().filter(room -> known.keepsRoom(room, pack.name())).forEach(rooms::add);
        var items = new HashSet<String>();
        pack.items().forEach(item -> items.add(item.id()));
        spoken.forEach(it -> {
            switch (it.mention().kind()) {
                case ROOM -> check(it, rooms, "room");
                case ITEM -> check(it, items, "item");
            }
        });
    }

    private static void check(Spoken spoken, Set<String> there, String what) {
        var mention = spoken.mention();
        if (!there.contains(mention.key())) {
            spoken.values().report(new Trouble(
                    mention.path(), "", "'%s' is no %s of this pack".formatted(mention.written(), what),
                    RoomKeys.remedy(mention.key(), spoken.zone(), there).replace("that room", "that " + what)));
        } else if (mention.kind() == Mention.Kind.ROOM && !Pack.zoneOf(mention.key()).equals(spoken.zone())) {
            spoken.values().report(new Trouble(
                    mention.path(), "", "'%s' lies in another zone, where it never goes".formatted(mention.written()),
                    "name a room of its own zone"));
        }
    }
}
