package org.jventure.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ItemId;
import org.jventure.rules.combat.Gear;
import org.jventure.rules.combat.Weapon;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.item.Compiled;
import org.jventure.rules.item.Equipment.Purpose;
import org.jventure.rules.item.Outfit;
import org.jventure.rules.item.Slot;

/** What somebody who holds these things has on and in hand. Pure functions. */
final class Wardrobe {

    private Wardrobe() {}

    static Outfit outfit(List<Item> held) {
        Map<Slot, ItemId> worn = new EnumMap<>(Slot.class);
        ItemId right = null;
        ItemId left = null;
        for (Item item : held) {
            switch (item.worn()) {
                case null -> {}
                case RIGHT_HAND -> right = item.id();
                case LEFT_HAND -> left = item.id();
                case BOTH_HANDS -> {
                    right = item.id();
                    left = item.id();
                }
                case HEAD, NECK, SHOULDERS, BACK, CHEST, HANDS, FINGER, WAIST, LEGS, FEET ->
                    worn.put(Slot.valueOf(item.worn().name()), item.id());
            }
        }
        return new Outfit(worn, right, left);
    }

    /** @param aspects by their keys; null for one that nobody knows */
    static Gear gear(List<Item> held, Function<String, @Nullable Compiled> aspects) {
        Weapon right = null;
        Weapon left = null;
        var worn = new ArrayList<Effect>();
        int armour = 0;
        for (Item item : held) {
            var part = item.worn();
            if (part == null) {
                continue;
            }
            var made = compiled(item.prototype(), aspects);
            if (part.isHand()) {
                var weapon = new Weapon(item.prototype().id().value(), made.effects(), part == BodyPart.BOTH_HANDS);
                if (part == BodyPart.LEFT_HAND) {
                    left = weapon;
                } else {
                    right = weapon;
                }
            } else {
                worn.addAll(made.effects());
                armour += made.armour();
            }
        }
        return new Gear(right, left, worn, armour);
    }

    /** The thing with its aspects, at its level. */
    static Compiled compiled(ItemPrototype kind, Function<String, @Nullable Compiled> aspects) {
        var traits = kind.traits();
        var bundles = new ArrayList<Compiled>();
        for (String key : traits.aspects()) {
            var aspect = aspects.apply(key);
            if (aspect != null) {
                bundles.add(traits.purpose() instanceof Purpose.Armour ? aspect : new Compiled(0, aspect.effects()));
            }
        }
        return new Compiled(traits.armour(), traits.effects()).with(bundles, traits.level());
    }
}
