package org.jventure.escrow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;

/**
 * What lies in an escrow.
 *
 * @param purpose   what it is for: "parcel"
 * @param partyName whom it was meant for, if that was somebody
 */
public record Escrowed(
        EscrowId id,
        String purpose,
        CharacterId depositor,
        String depositorName,
        @Nullable String partyName,
        List<Thing> things,
        long coins) {

    public Escrowed {
        things = List.copyOf(things);
    }

    /** @param charges how often it can be used still; null = as often as one that was never used */
    public record Thing(ItemId id, PrototypeId kind, @Nullable Integer charges) {}
}
