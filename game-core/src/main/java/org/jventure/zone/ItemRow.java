package org.jventure.zone;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.world.BodyPart;
import org.jventure.world.Holder;

/**
 * An item as the store holds it.
 *
 * @param charges how often it can be used still; null = as often as one that was never used
 * @param worn    where its holder has it on or in hand; null if nowhere
 */
public record ItemRow(
        ItemId id, PrototypeId prototype, Holder holder, @Nullable Integer charges, @Nullable BodyPart worn) {

    /** Of one that was never used and is not worn. */
    public ItemRow(ItemId id, PrototypeId prototype, Holder holder) {
        this(id, prototype, holder, null, null);
    }
}
