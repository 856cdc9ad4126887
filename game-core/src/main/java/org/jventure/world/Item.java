package org.jventure.world;

import org.jventure.kernel.ItemId;

/**
 * One item.
 *
 * @param arrival when it came to its holder, on the zone's own count: lists show items in this order
 */
public record Item(ItemId id, ItemPrototype prototype, Holder holder, long arrival) {

    Item movedTo(Holder newHolder, long newArrival) {
        return new Item(id, prototype, newHolder, newArrival);
    }

    public String name() {
        return prototype.name();
    }
}
