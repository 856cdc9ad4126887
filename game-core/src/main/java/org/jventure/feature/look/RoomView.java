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
import org.jventure.text.Words;
import org.jventure.world.Creature;
import org.jventure.world.Direction;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.RoomDefinition;
import org.jventure.world.ZoneWorld;

/** How a room looks to one who stands in it. */
public final class RoomView {

    private RoomView() {}

    /** Name, description, what lies there, who is there, and the ways out. */
    public static StyledText of(ZoneWorld world, RoomId room, CharacterId viewer) {
        var definition = world.requireRoom(room);
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.ROOM_NAME, definition.name()));
        lines.add(definition.description());
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
        lines.add(exits(definition));
        return StyledText.lines(lines);
    }

    /** "Exits: north, east and down." */
    static StyledText exits(RoomDefinition room) {
        var text = StyledText.builder().add(Style.LABEL, "Exits: ");
        if (room.exits().isEmpty()) {
            return text.plain("none.").build();
        }
        var words = room.exits().keySet().stream()
                .map(Direction::word)
                .map(word -> StyledText.of(Style.EXIT, word))
                .toList();
        return text.add(Words.styledList(words)).plain(".").build();
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
            case Npc npc -> StyledText.of(Style.NPC, Markup.parse(npc.prototype().standing()).plainText());
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
