package org.jventure.world;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ItemId;

/**
 * One item.
 *
 * @param arrival when it came to its holder, on the zone's own count: lists show items in this order
 * @param charges how often it can be used still; null = as often as one that was never used
 * @param worn    where its holder wears or wields it; null if it is but carried, or nobody's
 */
public record Item(
        ItemId id,
        ItemPrototype prototype,
        Holder holder,
        long arrival,
        @Nullable Integer charges,
        @Nullable BodyPart worn) {

    public Item {
        if (worn != null && !(holder instanceof Holder.HeldBy)) {
            throw new IllegalArgumentException(id + " cannot be worn by " + holder);
        }
    }

    /** One that was never used. */
    public Item(ItemId id, ItemPrototype prototype, Holder holder, long arrival) {
        this(id, prototype, holder, arrival, null, null);
    }

    /** Elsewhere it is not worn any more. */
    Item movedTo(Holder newHolder, long newArrival) {
        return new Item(id, prototype, newHolder, newArrival, charges, null);
    }

    public Item with(@Nullable BodyPart where) {
        return new Item(id, prototype, holder, arrival, charges, where);
    }

    public Item withCharges(int left) {
        return new Item(id, prototype, holder, arrival, left, worn);
    }

    /** As which kind builders describe it now. */
    Item as(ItemPrototype kind) {
        return new Item(id, kind, holder, arrival, charges, worn);
    }

    /** How often it can be used still; {@link ItemTraits.Use#ENDLESS} = always again, 0 if not at all. */
    public int left() {
        var use = prototype.traits().use();
        if (use == null || use.isEndless()) {
            return use == null ? 0 : ItemTraits.Use.ENDLESS;
        }
        return charges == null ? use.charges() : Math.max(0, charges);
    }

    public String name() {
        return prototype.name();
    }
}
