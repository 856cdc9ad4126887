package org.jventure.rules.item;

import org.jventure.kernel.ItemId;

/**
 * A thing, as whoever puts it on must know it.
 *
 * @param level which its wearer needs
 */
public record Equipment(ItemId id, int level, Purpose purpose) {

    /** What it is made for. */
    public sealed interface Purpose {

        record Armour(Slot slot) implements Purpose {}

        record Weapon(boolean twoHanded) implements Purpose {}

        /** Anything else: it can be carried. */
        record Other() implements Purpose {}
    }
}
