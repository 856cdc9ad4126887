package org.jventure.feature.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ItemId;
import org.jventure.rules.item.Dressing;
import org.jventure.rules.item.Equipment;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.rules.item.Outfit;
import org.jventure.text.Articles;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.BodyPart;
import org.jventure.world.Item;

/** Puts things on the actor and takes them off, as the rules have it. */
final class Attire {

    private Attire() {}

    static Equipment equipment(Item item) {
        var traits = item.prototype().traits();
        return new Equipment(item.id(), traits.level(), traits.purpose());
    }

    /** Does what the rules answer, or refuses in words. Answers what was on before and is not any more. */
    static List<Item> change(Turn turn, Item item, Dressing dressing) {
        var the = Articles.definite(item.name());
        return switch (dressing) {
            case Dressing.Done(var after, var off) -> put(turn, after, off);
            case Dressing.NotArmour() -> throw new Refusal("You can't wear " + the
                    + (isWeapon(item) ? ": 'wield' takes it in your hand." : "."));
            case Dressing.NotAWeapon() -> throw new Refusal("You can't wield " + the
                    + (isArmour(item) ? ": 'wear' puts it on." : "."));
            case Dressing.LevelTooLow(var needed) -> throw new Refusal(
                    "%s is not for you yet: it takes level %d, and you are of level %d.".formatted(
                            Words.capitalised(the), needed, turn.actor().growth().level()));
            case Dressing.OnAlready() -> throw new Refusal(isWeapon(item)
                    ? "You wield " + the + " already."
                    : "You wear " + the + " already.");
            case Dressing.NothingThere() -> throw new Refusal("You don't wear " + the + ".");
        };
    }

    /** As {@link #change}, of which only the end of it matters. */
    static List<Item> put(Turn turn, Outfit after, List<ItemId> off) {
        var gone = new ArrayList<Item>();
        off.forEach(id -> turn.world().item(id).ifPresent(gone::add));
        var held = turn.world().itemsOf(Reach.hands(turn));
        held.stream().filter(item -> item.worn() != null && part(after, item.id()) != item.worn())
                .forEach(item -> turn.wear(item, null));
        for (Item item : turn.world().itemsOf(Reach.hands(turn))) {
            var part = part(after, item.id());
            if (part != item.worn()) {
                turn.wear(item, part);
            }
        }
        keepWithin(turn);
        return gone;
    }

    /** Who takes off what made them stronger has no more left than they can have. */
    private static void keepWithin(Turn turn) {
        var actor = turn.actor();
        if (actor.sheet().growth() == null) {
            return;
        }
        var stats = turn.world().bodyOf(actor).effective(turn.now());
        var growth = actor.growth().recovered(stats, turn.now());
        var vitals = growth.vitals().within(stats);
        if (!vitals.equals(growth.vitals())) {
            turn.store(actor.grown(growth.with(vitals, turn.now())));
        }
    }

    private static @Nullable BodyPart part(Outfit outfit, ItemId item) {
        for (Map.Entry<org.jventure.rules.item.Slot, ItemId> worn : outfit.worn().entrySet()) {
            if (worn.getValue().equals(item)) {
                return BodyPart.of(worn.getKey());
            }
        }
        if (outfit.isTwoHanded() && item.equals(outfit.right())) {
            return BodyPart.BOTH_HANDS;
        }
        if (item.equals(outfit.right())) {
            return BodyPart.RIGHT_HAND;
        }
        return item.equals(outfit.left()) ? BodyPart.LEFT_HAND : null;
    }

    static boolean isWeapon(Item item) {
        return item.prototype().traits().purpose() instanceof Purpose.Weapon;
    }

    static boolean isArmour(Item item) {
        return item.prototype().traits().purpose() instanceof Purpose.Armour;
    }
}
