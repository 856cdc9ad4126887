package org.jventure.feature.look;

import java.util.List;
import java.util.stream.Collectors;
import org.jventure.text.Articles;
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
        return item.prototype().isContainer()
                ? StyledText.lines(List.of(item.prototype().description(), contents(world, item)))
                : item.prototype().description();
    }

    /** "The sea chest holds a rope and a brass lantern." */
    static StyledText contents(ZoneWorld world, Item container) {
        var held = world.itemsOf(new Holder.Inside(container.id()));
        return StyledText.builder()
                .add(Words.capitalised(StyledText.of(Style.ITEM, Articles.definite(container.name()))))
                .plain(held.isEmpty() ? " is empty" : " holds ")
                .add(held.isEmpty() ? StyledText.EMPTY : list(held))
                .plain(".")
                .build();
    }

    /** "a rope (2) and a brass lantern" */
    public static StyledText list(List<Item> items) {
        return Words.styledList(counted(items));
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

    private static StyledText named(String name, long count) {
        var text = StyledText.of(Style.ITEM, name);
        return count == 1 ? text : text.then(StyledText.of(Style.LABEL, " (" + count + ")"));
    }
}
