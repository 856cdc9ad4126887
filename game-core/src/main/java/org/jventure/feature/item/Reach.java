package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;

/** What a character can lay hands on. */
public final class Reach {

    /** Things that one character can carry, not counting what is inside others. */
    static final int MOST_CARRIED = 40;

    private Reach() {}

    /** The things meant among those carried; refuses if there is none. */
    static List<Item> carried(Turn turn, String name) {
        return found(TargetFinder.carried(turn), name, "You carry nothing like '" + name + "'.", "You carry nothing.");
    }

    /** The things meant among those that lie here; refuses if there is none. */
    static List<Item> lying(Turn turn, String name) {
        return found(TargetFinder.lying(turn), name, "You see no '" + name + "' here.", "There is nothing to take here.");
    }

    /** The things meant inside the container; refuses if there is none. */
    static List<Item> inside(Turn turn, Item container, String name) {
        var held = turn.world().itemsOf(new Holder.Inside(container.id()));
        var empty = Words.capitalised(Articles.definite(container.name())) + " is empty.";
        return found(held, name, "There is no '" + name + "' in " + Articles.definite(container.name()) + ".", empty);
    }

    /** The container meant, carried or here. */
    static Item container(Turn turn, String name) {
        var selector = Selector.of(name);
        var item = TargetFinder.one(TargetFinder.carried(turn), selector, TargetFinder::keywords)
                .or(() -> TargetFinder.one(TargetFinder.lying(turn), selector, TargetFinder::keywords))
                .orElseThrow(() -> new Refusal("You see no '" + name + "' here."));
        if (!item.prototype().isContainer()) {
            throw new Refusal(StyledText.of(Style.REFUSAL, "Nothing fits into " + Articles.definite(item.name()) + "."));
        }
        return item;
    }

    /** Whether nothing that lies here is meant. */
    static boolean findsNothing(Turn turn, String name) {
        return TargetFinder.each(TargetFinder.lying(turn), Selector.of(name), TargetFinder::keywords).isEmpty();
    }

    /** Whether a container, carried or here, is meant. */
    static boolean isContainer(Turn turn, String name) {
        var selector = Selector.of(name);
        return TargetFinder.one(TargetFinder.carried(turn), selector, TargetFinder::keywords)
                .or(() -> TargetFinder.one(TargetFinder.lying(turn), selector, TargetFinder::keywords))
                .filter(item -> item.prototype().isContainer())
                .isPresent();
    }

    public static Holder hands(Turn turn) {
        return new Holder.HeldBy(turn.actor().id());
    }

    /** How many more things a character can carry. */
    public static int room(Turn turn, Holder hands) {
        return MOST_CARRIED - turn.world().itemsOf(hands).size();
    }

    private static List<Item> found(List<Item> things, String name, String none, String nothing) {
        var selector = Selector.of(name);
        var found = TargetFinder.each(things, selector, TargetFinder::keywords);
        if (found.isEmpty()) {
            throw new Refusal(selector.isAll() && selector.words().isEmpty() ? nothing : none);
        }
        return found;
    }
}
