package org.jventure.feature.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jventure.feature.money.Coins;
import org.jventure.text.Articles;
import org.jventure.text.English;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ZoneWorld;

/** How items look, singly and in lists. */
public final class ItemView {

    private ItemView() {}

    static StyledText of(ZoneWorld world, Item item) {
        var description = Described.of(world, item.prototype().description());
        return item.prototype().isContainer()
                ? StyledText.lines(List.of(description, contents(world, item)))
                : description;
    }

    /** "The sea chest holds a rope and a brass lantern." */
    static StyledText contents(ZoneWorld world, Item container) {
        var held = world.itemsOf(new Holder.Inside(container.id()));
        long coins = world.coinsOf(new Holder.Inside(container.id()));
        var parts = coins == 0 ? list(held) : list(held, Coins.styled(coins));
        var isEmpty = held.isEmpty() && coins == 0;
        return StyledText.builder()
                .add(Words.capitalised(StyledText.of(Style.ITEM, Articles.definite(container.name()))))
                .plain(isEmpty ? " is empty" : " holds ")
                .add(isEmpty ? StyledText.EMPTY : parts)
                .plain(".")
                .build();
    }

    /** "two ropes and a brass lantern" */
    public static StyledText list(List<Item> items) {
        return Words.styledList(inWords(items));
    }

    /** The same with one thing more at the end: "a rope and 5 gold coins". */
    public static StyledText list(List<Item> items, StyledText last) {
        var parts = new ArrayList<>(inWords(items));
        parts.add(last);
        return Words.styledList(parts);
    }

    /** "the sea chest", for a container that everybody sees. */
    public static StyledText definite(Item item) {
        return StyledText.of(Style.ITEM, Articles.definite(item.name()));
    }

    /** One line for each kind, in the order of the first of it. */
    public static List<StyledText> counted(List<Item> items) {
        var counts = items.stream().collect(Collectors.groupingBy(
                Item::name, java.util.LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** As {@link #counted}, for a sentence. */
    private static List<StyledText> inWords(List<Item> items) {
        var counts = items.stream().collect(Collectors.groupingBy(
                Item::name, java.util.LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> StyledText.of(Style.ITEM, English.counted(entry.getValue(), entry.getKey())))
                .toList();
    }

    private static StyledText named(String name, long count) {
        var text = StyledText.of(Style.ITEM, name);
        return count == 1 ? text : text.then(StyledText.of(Style.LABEL, " (" + count + ")"));
    }
}
