package org.jventure.zone;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.BodyPart;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;

/**
 * The durable changes of some turns of one zone, written all or none.
 *
 * @param number one more than that of the zone's batch before; runs on over epochs
 * @param trail  each holding of each item, in the order in which they came
 * @param money  what became of coins
 * @param escrows which were opened, and which were emptied
 * @param soft   the zone's soft state, to be saved along; null if it has not changed
 * @param set    how items are that were used, put on or taken off, when all that moved has moved
 */
public record Batch(
        Reign reign,
        long number,
        List<ItemBorn> born,
        List<ItemMoved> moved,
        List<SlotFilled> slots,
        List<CharacterSaved> characters,
        List<ItemHeld> trail,
        Money money,
        Escrows escrows,
        @Nullable SoftState soft,
        List<ItemSet> set) {

    public Batch {
        set = List.copyOf(set);
        born = List.copyOf(born);
        moved = List.copyOf(moved);
        slots = List.copyOf(slots);
        characters = List.copyOf(characters);
        trail = List.copyOf(trail);
    }

    /** In which nothing was used or put on. */
    public Batch(
            Reign reign,
            long number,
            List<ItemBorn> born,
            List<ItemMoved> moved,
            List<SlotFilled> slots,
            List<CharacterSaved> characters,
            List<ItemHeld> trail,
            Money money,
            Escrows escrows,
            @Nullable SoftState soft) {
        this(reign, number, born, moved, slots, characters, trail, money, escrows, soft, List.of());
    }

    public ZoneId zone() {
        return reign.zone();
    }

    public record ItemBorn(ItemId item, PrototypeId prototype, Holder holder) {}

    /** The item must still be where it is moved from. */
    public record ItemMoved(ItemId item, Holder from, Holder to) {}

    /** The item must have the charges that are expected, null being as many as its kind has; it is worn in hands only. */
    public record ItemSet(
            ItemId item, @Nullable Integer expected, @Nullable Integer charges, @Nullable BodyPart worn) {}

    public record SlotFilled(String slot, ItemId item) {}

    /**
     * The item came to that holder.
     *
     * @param born how it came into the world, "slot:town/rope", "character:…" or "game"; null if it only moved
     */
    public record ItemHeld(ItemId item, Holder holder, @Nullable String born) {}

    /** Purses as they are afterwards, and the entries that explain it. */
    public record Money(List<PurseSet> purses, List<Entry> entries) {

        /** Nothing was paid. */
        public static final Money NONE = new Money(List.of(), List.of());

        public Money {
            purses = List.copyOf(purses);
            entries = List.copyOf(entries);
        }
    }

    public record Escrows(List<EscrowOpened> opened, List<EscrowTaken> taken) {

        /** Nobody did anything with one. */
        public static final Escrows NONE = new Escrows(List.of(), List.of());

        public Escrows {
            opened = List.copyOf(opened);
            taken = List.copyOf(taken);
        }
    }

    /** A new one. */
    public record EscrowOpened(EscrowId escrow, String purpose, CharacterId depositor, @Nullable CharacterId party) {}

    /** The escrow must be due to the taker, and not have been taken before. */
    public record EscrowTaken(EscrowId escrow, CharacterId taker) {}

    /** The purse must hold what is expected; one that the store does not know holds nothing. */
    public record PurseSet(Holder holder, long expected, long balance) {}

    /** One side of a payment; the sides of each add up to nothing. */
    public record Entry(UUID payment, LedgerAccount account, long amount, String why) {}

    /** The character's row must be in the batch's zone and carry {@code version}; it gets the next one. */
    public record CharacterSaved(
            CharacterId character, long version, ZoneId zone, RoomId room, boolean present, CharacterSheet sheet) {}
}
