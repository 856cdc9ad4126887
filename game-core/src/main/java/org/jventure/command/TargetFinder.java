package org.jventure.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Creature;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.PlayerCharacter;

/** Finds what a player means among what the character can reach. Pure; the order is that of the lists shown. */
public final class TargetFinder {

    private TargetFinder() {}

    /** The one thing meant, if it is there. "all" means no single thing. */
    public static <T> Optional<T> one(List<T> things, Selector selector, Function<T, List<String>> keywords) {
        if (selector.isAll() || selector.words().isEmpty()) {
            return Optional.empty();
        }
        return things.stream()
                .filter(thing -> selector.fits(keywords.apply(thing)))
                .skip(selector.place() - 1L)
                .findFirst();
    }

    /** All things meant: every one that fits for "all", else the one; perhaps none. */
    public static <T> List<T> each(List<T> things, Selector selector, Function<T, List<String>> keywords) {
        return selector.isAll()
                ? things.stream().filter(thing -> selector.fits(keywords.apply(thing))).toList()
                : one(things, selector, keywords).stream().toList();
    }

    public static List<String> keywords(Item item) {
        return item.prototype().keywords();
    }

    /** What the actor carries. */
    public static List<Item> carried(Turn turn) {
        return turn.world().itemsOf(new Holder.HeldBy(turn.actor().id()));
    }

    /** What lies where the actor is. */
    public static List<Item> lying(Turn turn) {
        return turn.world().itemsOf(new Holder.InRoom(turn.actor().room()));
    }

    /** Somebody else in the actor's room: players before NPCs, for a name typed is a person more often than a cat. */
    public static Optional<Creature> somebody(Turn turn, String name) {
        var selector = Selector.of(name);
        var others = turn.world().creaturesIn(turn.actor().room()).stream()
                .filter(creature -> !creature.equals(turn.actor()))
                .sorted(java.util.Comparator.comparing(creature -> !(creature instanceof PlayerCharacter)))
                .toList();
        return one(others, selector, Creature::keywords);
    }

    public static Creature requireSomebody(Turn turn, String name) {
        if (isSelf(turn, name)) {
            return turn.actor();
        }
        return somebody(turn, name).orElseThrow(() -> new Refusal("You see nobody called '" + name + "' here."));
    }

    public static boolean isSelf(Turn turn, String name) {
        var lower = Words.lowerCase(name);
        return lower.equals("me") || lower.equals("self") || lower.equals("myself")
                || lower.equals(Words.lowerCase(turn.actor().name()));
    }
}
