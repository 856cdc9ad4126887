package org.jventure.escrow;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.PrototypeId;

/**
 * A parcel that somebody has sent.
 *
 * @param thing what kind of thing is in it; null if it holds coins, or nothing any more
 * @param dueTo who gets it, once that is decided
 */
public record Parcel(
        EscrowId id,
        CharacterId sender,
        String senderName,
        CharacterId recipient,
        String recipientName,
        @Nullable PrototypeId thing,
        long coins,
        @Nullable CharacterId dueTo) {

    /** Whether it is decided that the character gets it. */
    public boolean isDueTo(CharacterId character) {
        return character.equals(dueTo);
    }
}
