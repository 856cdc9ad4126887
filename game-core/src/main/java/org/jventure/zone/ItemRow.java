package org.jventure.zone;

import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.world.Holder;

/** An item as the store holds it. */
public record ItemRow(ItemId id, PrototypeId prototype, Holder holder) {}
