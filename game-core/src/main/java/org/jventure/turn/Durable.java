package org.jventure.turn;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Holder;
import org.jventure.world.Item;

/** A change that must be stored before anybody may see its consequences. */
public sealed interface Durable {

    record ItemMoved(ItemId item, Holder from, Holder to) implements Durable {}

    /** How often an item can be used, or where it is worn, changed; who holds it did not. */
    record ItemChanged(Item before, Item after) implements Durable {}

    /** An item came into being: out of the spawn slot if one is named, made by the character if one is. */
    record ItemBorn(Item item, @Nullable String slot, @Nullable CharacterId maker) implements Durable {}

    /** Coins went from one account to another; {@code payment} is the number of that transaction in the ledger. */
    record CoinsMoved(UUID payment, LedgerAccount from, LedgerAccount to, long amount, String why)
            implements Durable {}

    /** What that did to one purse. */
    record PurseChanged(Holder holder, long before, long after) implements Durable {}

    /**
     * An escrow was opened, to be filled in the same turn.
     *
     * @param purpose what it is for: see {@link EscrowUse#purpose}
     * @param party   whom it is meant for, if that is somebody
     */
    record EscrowOpened(EscrowId escrow, String purpose, CharacterId depositor, @Nullable CharacterId party)
            implements Durable {}

    /** All that lay in the escrow was taken out, by the one to whom it was due. */
    record EscrowTaken(EscrowId escrow, CharacterId taker) implements Durable {}

    /** Something of the character's own row changed, its presence included. */
    record CharacterTouched(CharacterId character) implements Durable {}

    /** The character goes to a room of another zone, with all it holds. */
    record CharacterCrossed(CharacterId character, ZoneId zone, RoomId room) implements Durable {}

    /** The character is no longer in the world. */
    record CharacterGone(CharacterId character) implements Durable {}
}
