package org.jventure.feature.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jventure.feature.money.Coins;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.text.Markup;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.StyledText.Span;
import org.jventure.text.Words;
import org.jventure.world.Creature;
import org.jventure.world.Exit;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.RoomDefinition;
import org.jventure.world.ZoneWorld;

/** How a room looks to one who stands in it. */
public final class RoomView {

    /** What is said where no way leads out; clients' mappers know this sentence, too. */
    public static final String NO_EXITS = "There are no obvious exits.";

    /** Letters of the ways out that fit a line of 80 behind "Exits: ". */
    private static final int LONGEST_EXITS = 70;

    private RoomView() {}

    /** Name, description, what lies there, who is there, and the ways out. */
    public static StyledText of(ZoneWorld world, RoomId room, CharacterId viewer) {
        var definition = world.requireRoom(room);
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.ROOM_NAME, definition.name()));
        lines.add(Described.of(world, definition.description()));
        lines.addAll(things(world.itemsOf(new Holder.InRoom(room))));
        long coins = world.coinsOf(new Holder.InRoom(room));
        if (coins > 0) {
            lines.add(StyledText.of(Style.ITEM, coins == 1 ? "A gold coin lies here." : Coins.words(coins) + " lie here."));
        }
        for (Creature creature : world.creaturesIn(room)) {
            if (!(creature instanceof PlayerCharacter character && character.id().equals(viewer))) {
                lines.add(standing(creature));
            }
        }
        lines.add(exits(world, definition));
        return StyledText.lines(lines);
    }

    /**
     * "Exits: north, east and down." This is one line and begins like that, because mappers of telnet clients read it; so
     * many ways lead out that it would be broken get their short names. Screen readers are told where each leads.
     */
    static StyledText exits(ZoneWorld world, RoomDefinition room) {
        if (room.exits().isEmpty()) {
            return StyledText.of(Style.LABEL, NO_EXITS);
        }
        var text = StyledText.builder().add(Style.LABEL, "Exits: ");
        var ways = room.exits().values();
        var isLong = ways.stream().mapToInt(exit -> exit.direction().word().length() + 2).sum() > LONGEST_EXITS;
        return text.add(Words.styledList(ways.stream().map(exit -> exit(world, exit, isLong)).toList()))
                .plain(".")
                .build();
    }

    private static StyledText exit(ZoneWorld world, Exit exit, boolean isShort) {
        var word = exit.direction().word();
        var shown = isShort ? exit.direction().shortForm() : word;
        var way = new Span(Style.EXIT, shown, null, word, isShort ? word : null);
        return new StyledText(List.of(way))
                .then(world.room(exit.room())
                        .map(there -> StyledText.aside(" to " + there.name()))
                        .orElse(StyledText.aside(" out of " + world.name())));
    }

    private static List<StyledText> things(List<Item> items) {
        var counts = items.stream().collect(Collectors.groupingBy(
                item -> item.prototype().lying(), java.util.LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> thing(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static StyledText thing(String lying, long count) {
        var text = StyledText.of(Style.ITEM, Markup.parse(lying).plainText());
        return count == 1 ? text : text.then(StyledText.of(Style.LABEL, " (" + count + ")"));
    }

    private static StyledText standing(Creature creature) {
        return switch (creature) {
            case Npc npc -> StyledText.of(Style.NPC, Markup.parse(npc.standing()).plainText());
            case PlayerCharacter character -> character.styledName()
                    .then(StyledText.plain(standing(character)));
        };
    }

    private static String standing(PlayerCharacter character) {
        if (character.linkDead()) {
            return " stands here, staring into nothing.";
        }
        return character.away() == null ? " is here." : " is here, far away in thought.";
    }
}
