package org.jventure.rules.item;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ItemId;

/**
 * What somebody has on and in hand. A thing is at one place only; a two-handed weapon is in both hands.
 *
 * @param right the hand that takes a weapon if none is named; null = empty
 * @param left  the other; null = empty
 */
public record Outfit(Map<Slot, ItemId> worn, @Nullable ItemId right, @Nullable ItemId left) {

    private static final Outfit NONE = new Outfit(Map.of(), null, null);

    public Outfit {
        var sorted = new EnumMap<Slot, ItemId>(Slot.class);
        sorted.putAll(worn);
        worn = Collections.unmodifiableMap(sorted);
    }

    /** One of two hands. */
    public enum Hand {
        RIGHT,
        LEFT
    }

    public static Outfit none() {
        return NONE;
    }

    public @Nullable ItemId in(Hand hand) {
        return hand == Hand.RIGHT ? right : left;
    }

    public boolean isTwoHanded() {
        return right != null && right.equals(left);
    }

    /** Whether it is worn or wielded. */
    public boolean has(ItemId item) {
        return items().contains(item);
    }

    /** All that is on and in hand, each once: worn first, then right, then left. */
    public Set<ItemId> items() {
        var all = new LinkedHashSet<>(worn.values());
        if (right != null) {
            all.add(right);
        }
        if (left != null) {
            all.add(left);
        }
        return Collections.unmodifiableSet(all);
    }

    /** Puts armour where it belongs, in place of what is there. */
    public Dressing wear(Equipment item, int level) {
        if (!(item.purpose() instanceof Equipment.Purpose.Armour(var slot))) {
            return new Dressing.NotArmour();
        }
        if (has(item.id())) {
            return new Dressing.OnAlready();
        }
        if (level < item.level()) {
            return new Dressing.LevelTooLow(item.level());
        }
        var changed = new EnumMap<Slot, ItemId>(Slot.class);
        changed.putAll(worn);
        var replaced = changed.put(slot, item.id());
        return done(new Outfit(changed, right, left), replaced);
    }

    /**
     * Takes a weapon in a hand, in place of what is there; a two-handed one in both. What the other hand holds stays, unless
     * either of the two weapons needs both hands.
     */
    public Dressing wield(Equipment item, Hand hand, int level) {
        if (!(item.purpose() instanceof Equipment.Purpose.Weapon(var twoHanded))) {
            return new Dressing.NotAWeapon();
        }
        if (item.id().equals(in(hand)) && isTwoHanded() == twoHanded) {
            return new Dressing.OnAlready();
        }
        if (level < item.level()) {
            return new Dressing.LevelTooLow(item.level());
        }
        return wield(item.id(), hand, twoHanded);
    }

    private Dressing wield(ItemId item, Hand hand, boolean twoHanded) {
        var other = hand == Hand.RIGHT ? left : right;
        boolean otherStays = !twoHanded && !isTwoHanded() && !item.equals(other);
        var kept = otherStays ? other : null;
        if (twoHanded) {
            kept = item;
        }
        var after = hand == Hand.RIGHT ? new Outfit(worn, item, kept) : new Outfit(worn, kept, item);
        return done(after, right, left);
    }

    public Dressing remove(Slot slot) {
        var changed = new EnumMap<Slot, ItemId>(Slot.class);
        changed.putAll(worn);
        var removed = changed.remove(slot);
        return removed == null ? new Dressing.NothingThere() : done(new Outfit(changed, right, left), removed);
    }

    public Dressing unwield(Hand hand) {
        var held = in(hand);
        if (held == null) {
            return new Dressing.NothingThere();
        }
        return done(without(held), held);
    }

    /** Without a thing that is gone, wherever it was. */
    public Outfit without(ItemId item) {
        var changed = new EnumMap<Slot, ItemId>(Slot.class);
        worn.forEach((slot, id) -> {
            if (!id.equals(item)) {
                changed.put(slot, id);
            }
        });
        return new Outfit(changed, item.equals(right) ? null : right, item.equals(left) ? null : left);
    }

    private static Dressing done(Outfit after, @Nullable ItemId... before) {
        var off = new LinkedHashSet<ItemId>();
        for (var item : before) {
            if (item != null && !after.has(item)) {
                off.add(item);
            }
        }
        return new Dressing.Done(after, List.copyOf(off));
    }
}
