package org.jventure.feature.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.rules.item.Burden;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ItemPrototype;
import org.jventure.world.PlayerCharacter;

/** What a character can lay hands on. */
public final class Reach {

    private Reach() {}

    /** All that the actor has: what is carried first, then what is on and in hand. */
    static List<Item> owned(Turn turn) {
        return TargetFinder.carried(turn).stream().sorted(Comparator.comparing(item -> item.worn() != null)).toList();
    }

    /** The one thing meant of all that the actor has; refuses if there is none. */
    static Item owned(Turn turn, String name) {
        return TargetFinder.one(owned(turn), Selector.of(name), TargetFinder::keywords)
                .orElseThrow(() -> new Refusal("You carry nothing like '" + name + "'."));
    }

    static boolean fits(Item item, String name) {
        return !TargetFinder.each(List.of(item), Selector.of(name), TargetFinder::keywords).isEmpty();
    }

    /** The things meant among those that the actor can part with; refuses if there is none, and says why. */
    static List<Item> loose(Turn turn, String name) {
        var found = found(owned(turn), name, "You carry nothing like '" + name + "'.", "You carry nothing.");
        var loose = found.stream().filter(Reach::isLoose).toList();
        if (loose.isEmpty()) {
            requireLoose(found.getFirst());
        }
        return loose;
    }

    private static boolean isLoose(Item item) {
        return item.worn() == null && item.prototype().traits().bound().isEmpty();
    }

    /** Refuses what the actor cannot part with just now, or ever. */
    public static void requireLoose(Item item) {
        var the = Articles.definite(item.name());
        if (!item.prototype().traits().bound().isEmpty()) {
            throw new Refusal("You can't part with " + the + ". " + item.prototype().traits().bound());
        }
        if (item.worn() instanceof BodyPart part) {
            throw new Refusal(part.isHand()
                    ? "You wield " + the + ". Put it away first: 'unwield'."
                    : "You wear " + the + ". Take it off first: 'remove'.");
        }
    }

    /** Those of the things, the first first, that the character can carry besides what it has. */
    static List<Item> carriable(Turn turn, PlayerCharacter who, List<Item> things) {
        var burden = turn.world().burdenOf(who, turn.now());
        var carriable = new ArrayList<Item>();
        for (Item item : things) {
            long weight = isHeldBy(turn, item, who) ? 0 : turn.world().weightOf(item);
            if (burden.room(weight) == Burden.Room.ENOUGH) {
                carriable.add(item);
                burden = burden.plus(weight);
            }
        }
        return carriable;
    }

    /** Whether all of these that come from elsewhere can be carried besides what the actor has. */
    public static boolean canCarry(Turn turn, List<ItemPrototype> kinds) {
        return canCarry(turn, turn.actor(), kinds);
    }

    /** The same of somebody else. */
    public static boolean canCarry(Turn turn, PlayerCharacter who, List<ItemPrototype> kinds) {
        var burden = turn.world().burdenOf(who, turn.now());
        for (ItemPrototype kind : kinds) {
            if (burden.room(kind.traits().weight()) != Burden.Room.ENOUGH) {
                return false;
            }
            burden = burden.plus(kind.traits().weight());
        }
        return true;
    }

    /** What is in a bag that one carries weighs already. */
    private static boolean isHeldBy(Turn turn, Item item, PlayerCharacter who) {
        return switch (item.holder()) {
            case Holder.HeldBy(var holder) -> holder.equals(who.id());
            case Holder.Inside(var box) -> turn.world().item(box).filter(it -> isHeldBy(turn, it, who)).isPresent();
            case Holder.InRoom _, Holder.InEscrow _, Holder.Gone _ -> false;
        };
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

    private static List<Item> found(List<Item> things, String name, String none, String nothing) {
        var selector = Selector.of(name);
        var found = TargetFinder.each(things, selector, TargetFinder::keywords);
        if (found.isEmpty()) {
            throw new Refusal(selector.isAll() && selector.words().isEmpty() ? nothing : none);
        }
        return found;
    }
}
