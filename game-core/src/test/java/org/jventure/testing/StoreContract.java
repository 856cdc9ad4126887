package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.BodyPart;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;
import org.jventure.world.Origin;
import org.jventure.zone.Attendance;
import org.jventure.zone.Batch;
import org.jventure.zone.BatchStore;
import org.jventure.zone.BatchStore.Outcome;
import org.jventure.zone.CharacterRow;
import org.jventure.zone.ItemRow;
import org.jventure.zone.ItemTrace;
import org.jventure.zone.ItemTraces;
import org.jventure.zone.PurseRow;
import org.jventure.zone.SoftState;
import org.jventure.zone.StoreException;
import org.jventure.zone.ZoneSnapshot;
import org.jventure.zone.ZoneStore;

/**
 * What every store of zones promises, the real one and the fake alike. The world of {@link #world} is known to it; each
 * test begins with no owners, people or items.
 */
public interface StoreContract {

    ZoneId TOWN = new ZoneId("town");
    ZoneId FOREST = new ZoneId("forest");
    RoomId SQUARE = new RoomId("town/square");
    RoomId GLADE = new RoomId("forest/glade");
    PrototypeId ROPE = TestItem.idOf("rope");
    PrototypeId CHEST = TestItem.idOf("chest");

    BatchStore batches();

    ZoneStore zones();

    ItemTraces traces();

    /** Makes a node the owner of the zone under the epoch, as if so many batches had been written. */
    void own(ZoneId zone, long epoch, long batch);

    /** Stores a character that is not in the world. */
    CharacterId newcomer(String name, ZoneId zone, RoomId room);

    /** Gives the role to the account behind the character. */
    void grant(CharacterId character, Role role);

    /** Builders retire the room. */
    void retire(RoomId room);

    /** Why the zone is out of service. */
    Optional<String> troubleOf(ZoneId zone);

    static TestWorld world() {
        return TestZone.room("square").define(TestItem.item("rope")).define(TestItem.item("chest").holding(5))
                .zone("forest").room("glade");
    }

    @Test
    default void whatLiesInARetiredRoomIsLoadedWithItsZoneAndMayBeMoved() {
        own(FOREST, 1, 0);
        var chest = itemId(1);
        var glade = new Holder.InRoom(GLADE);
        batches().commit(List.of(batch(FOREST, 1, 1)
                .born(chest, CHEST, glade).held(chest, glade, "game")
                .purse(glade, 0, 5).paid(1, new LedgerAccount.Faucet("test"), new LedgerAccount.Purse(glade), 5)
                .done()));

        retire(GLADE);

        var found = zones().load(FOREST, 1).orElseThrow();
        assertThat(found.items()).containsExactly(new ItemRow(chest, CHEST, glade));
        assertThat(found.purses()).containsExactly(new PurseRow(glade, 5));
        var square = new Holder.InRoom(SQUARE);
        assertThat(batches().commit(List.of(batch(FOREST, 1, 2)
                        .moved(chest, glade, square).held(chest, square, null)
                        .purse(glade, 5, 0).purse(square, 0, 5)
                        .paid(2, new LedgerAccount.Purse(glade), new LedgerAccount.Purse(square), 5)
                        .done())))
                .containsEntry(FOREST, BatchStore.Outcome.WRITTEN);
    }

    /** A batch in the making. */
    final class Draft {

        private final Reign reign;
        private final long number;
        private final List<Batch.ItemBorn> born = new ArrayList<>();
        private final List<Batch.ItemMoved> moved = new ArrayList<>();
        private final List<Batch.SlotFilled> slots = new ArrayList<>();
        private final List<Batch.CharacterSaved> characters = new ArrayList<>();
        private final List<Batch.ItemHeld> trail = new ArrayList<>();
        private final List<Batch.PurseSet> purses = new ArrayList<>();
        private final List<Batch.Entry> entries = new ArrayList<>();
        private final List<Batch.EscrowOpened> opened = new ArrayList<>();
        private final List<Batch.EscrowTaken> taken = new ArrayList<>();
        private final List<Batch.ItemSet> set = new ArrayList<>();
        private @Nullable SoftState soft;

        private Draft(ZoneId zone, long epoch, long number) {
            this.reign = new Reign(zone, epoch, 1);
            this.number = number;
        }

        public Draft born(ItemId item, PrototypeId prototype, Holder holder) {
            born.add(new Batch.ItemBorn(item, prototype, holder));
            return this;
        }

        public Draft moved(ItemId item, Holder from, Holder to) {
            moved.add(new Batch.ItemMoved(item, from, to));
            return this;
        }

        public Draft set(ItemId item, @Nullable Integer expected, @Nullable Integer charges, @Nullable BodyPart worn) {
            set.add(new Batch.ItemSet(item, expected, charges, worn));
            return this;
        }

        public Draft held(ItemId item, Holder holder, @Nullable String born) {
            trail.add(new Batch.ItemHeld(item, holder, born));
            return this;
        }

        public Draft purse(Holder holder, long expected, long balance) {
            purses.add(new Batch.PurseSet(holder, expected, balance));
            return this;
        }

        public Draft entry(int payment, LedgerAccount account, long amount, String why) {
            entries.add(new Batch.Entry(new UUID(0x7000L, payment), account, amount, why));
            return this;
        }

        /** Both sides of a payment, without what it does to purses. */
        public Draft paid(int payment, LedgerAccount from, LedgerAccount to, long amount) {
            return entry(payment, from, -amount, "test").entry(payment, to, amount, "test");
        }

        public Draft slot(String slot, ItemId item) {
            slots.add(new Batch.SlotFilled(slot, item));
            return this;
        }

        public Draft saved(CharacterId character, long version, ZoneId zone, RoomId room, boolean present) {
            characters.add(new Batch.CharacterSaved(
                    character, version, zone, room, present, new CharacterSheet(Set.of("newbie"))));
            return this;
        }

        public Draft opened(EscrowId escrow, CharacterId depositor, @Nullable CharacterId party) {
            opened.add(new Batch.EscrowOpened(escrow, "parcel", depositor, party));
            return this;
        }

        public Draft taken(EscrowId escrow, CharacterId taker) {
            taken.add(new Batch.EscrowTaken(escrow, taker));
            return this;
        }

        public Draft soft(SoftState state) {
            soft = state;
            return this;
        }

        public Batch done() {
            return new Batch(
                    reign, number, born, moved, slots, characters, trail, new Batch.Money(purses, entries),
                    new Batch.Escrows(opened, taken), soft, set);
        }
    }

    static Draft batch(ZoneId zone, long epoch, long number) {
        return new Draft(zone, epoch, number);
    }

    static ItemId itemId(int number) {
        return new ItemId(new UUID(0x7000L, 0x8000000000000000L | number));
    }

    private static Holder in(RoomId room) {
        return new Holder.InRoom(room);
    }

    private Outcome commit(Draft draft) {
        var batch = draft.done();
        return batches().commit(List.of(batch)).get(batch.zone());
    }

    private ZoneSnapshot load(ZoneId zone, long epoch) {
        return zones().load(zone, epoch).orElseThrow();
    }

    private void isRefusedForGood(Draft draft) {
        var batch = draft.done();
        var before = load(batch.zone(), batch.reign().epoch());
        assertThatThrownBy(() -> batches().commit(List.of(batch)))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isTransient()).isFalse());
        assertThat(load(batch.zone(), batch.reign().epoch())).isEqualTo(before);
    }

    // ---- what is worn, and used up ----

    /** Ann holds two ropes, and the first of them is on her head, with three charges left. */
    private CharacterId annWearsARope() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var hands = new Holder.HeldBy(ann);
        commit(batch(TOWN, 1, 1).born(itemId(1), ROPE, hands).held(itemId(1), hands, "game")
                .born(itemId(2), ROPE, hands).held(itemId(2), hands, "game")
                .set(itemId(1), null, 3, BodyPart.HEAD));
        return ann;
    }

    private List<ItemRow> itemsOf(CharacterId who) {
        return zones().character(who).orElseThrow().items().stream()
                .sorted(java.util.Comparator.comparing(row -> row.id().value())).toList();
    }

    @Test
    default void whatIsWornAndUsedIsRemembered() {
        var ann = annWearsARope();

        assertThat(itemsOf(ann)).containsExactly(
                new ItemRow(itemId(1), ROPE, new Holder.HeldBy(ann), 3, BodyPart.HEAD),
                new ItemRow(itemId(2), ROPE, new Holder.HeldBy(ann)));
    }

    @Test
    default void aThingMayTakeThePlaceOfAnotherInOneBatch() {
        var ann = annWearsARope();

        commit(batch(TOWN, 1, 2).set(itemId(2), null, null, BodyPart.HEAD).set(itemId(1), 3, 2, null));

        assertThat(itemsOf(ann)).extracting(ItemRow::worn).containsExactly(null, BodyPart.HEAD);
        assertThat(itemsOf(ann)).extracting(ItemRow::charges).containsExactly(2, null);
    }

    @Test
    default void nothingIsWornBesideAnotherNorByNobodyNorGrowsYounger() {
        annWearsARope();

        isRefusedForGood(batch(TOWN, 1, 2).set(itemId(2), null, null, BodyPart.HEAD));
        isRefusedForGood(batch(TOWN, 1, 2).set(itemId(1), 2, 1, BodyPart.HEAD));
        isRefusedForGood(batch(TOWN, 1, 2).set(itemId(1), 3, 4, BodyPart.HEAD));
        isRefusedForGood(batch(TOWN, 1, 2).set(itemId(1), 3, null, BodyPart.HEAD));
        isRefusedForGood(batch(TOWN, 1, 2).born(itemId(3), ROPE, in(SQUARE)).held(itemId(3), in(SQUARE), "game")
                .set(itemId(3), null, null, BodyPart.FEET));
    }

    @Test
    default void whatIsGivenAwayIsWornByNobodyAndKeepsItsCharges() {
        var ann = annWearsARope();

        commit(batch(TOWN, 1, 2).moved(itemId(1), new Holder.HeldBy(ann), in(SQUARE)).held(itemId(1), in(SQUARE), null));

        assertThat(load(TOWN, 1).items()).containsExactly(new ItemRow(itemId(1), ROPE, in(SQUARE), 3, null));
    }

    @Test
    default void whatIsGoneIsNowhereAndDoesNotComeBack() {
        var ann = annWearsARope();
        var hands = new Holder.HeldBy(ann);
        var gone = new Holder.Gone();

        commit(batch(TOWN, 1, 2).moved(itemId(1), hands, gone).held(itemId(1), gone, null));

        assertThat(itemsOf(ann)).extracting(ItemRow::id).containsExactly(itemId(2));
        assertThat(load(TOWN, 1).items()).isEmpty();
        isRefusedForGood(batch(TOWN, 1, 3).moved(itemId(1), gone, hands).held(itemId(1), hands, null));
    }

    // ---- the fence ----

    @Test
    default void aBatchIsWrittenOverTheOneBefore() {
        own(TOWN, 3, 7);

        assertThat(commit(batch(TOWN, 3, 8).born(itemId(1), ROPE, in(SQUARE)))).isEqualTo(Outcome.WRITTEN);

        assertThat(load(TOWN, 3).batch()).isEqualTo(8);
        assertThat(load(TOWN, 3).items()).containsExactly(new ItemRow(itemId(1), ROPE, in(SQUARE)));
    }

    @Test
    default void aBatchThatComesTwiceIsWrittenOnce() {
        own(TOWN, 3, 7);
        commit(batch(TOWN, 3, 8).born(itemId(1), ROPE, in(SQUARE)));

        assertThat(commit(batch(TOWN, 3, 8).born(itemId(1), ROPE, in(SQUARE)))).isEqualTo(Outcome.WRITTEN);

        assertThat(load(TOWN, 3).batch()).isEqualTo(8);
        assertThat(load(TOWN, 3).items()).hasSize(1);
    }

    @Test
    default void aStaleOwnerCanNotSave() {
        own(TOWN, 4, 7);

        assertThat(commit(batch(TOWN, 3, 8).born(itemId(1), ROPE, in(SQUARE)))).isEqualTo(Outcome.LOST);

        assertThat(load(TOWN, 4).batch()).isEqualTo(7);
        assertThat(load(TOWN, 4).items()).isEmpty();
    }

    @Test
    default void aZoneWithoutOwnerIsLost() {
        assertThat(commit(batch(TOWN, 1, 1))).isEqualTo(Outcome.LOST);
    }

    @Test
    default void aStoreWithAnOlderEpochWentBack() {
        own(TOWN, 2, 7);

        assertThat(commit(batch(TOWN, 3, 8))).isEqualTo(Outcome.WENT_BACK);
    }

    @Test
    default void aStoreThatMissesABatchWentBack() {
        own(TOWN, 3, 7);

        assertThat(commit(batch(TOWN, 3, 9).born(itemId(1), ROPE, in(SQUARE)))).isEqualTo(Outcome.WENT_BACK);

        assertThat(load(TOWN, 3).items()).isEmpty();
    }

    @Test
    default void aStoreThatHoldsMoreUnderThisEpochIsAhead() {
        own(TOWN, 3, 9);

        assertThat(commit(batch(TOWN, 3, 8))).isEqualTo(Outcome.AHEAD);
    }

    @Test
    default void aQuarantinedZoneIsNeitherWrittenNorLoaded() {
        own(TOWN, 3, 7);

        batches().quarantine(new Reign(TOWN, 3, 1), "it hurts");

        assertThat(commit(batch(TOWN, 3, 8))).isEqualTo(Outcome.LOST);
        assertThat(zones().load(TOWN, 3)).isEmpty();
        assertThat(troubleOf(TOWN)).contains("it hurts");
    }

    @Test
    default void anOldOwnerCanNotQuarantine() {
        own(TOWN, 3, 7);

        batches().quarantine(new Reign(TOWN, 2, 1), "it hurts");

        assertThat(zones().load(TOWN, 3)).isPresent();
    }

    // ---- all or nothing ----

    @Test
    default void batchesOfSeveralZonesAreWrittenTogether() {
        own(TOWN, 1, 0);
        own(FOREST, 5, 2);

        var outcomes = batches().commit(List.of(
                batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)).done(),
                batch(FOREST, 5, 3).born(itemId(2), ROPE, in(GLADE)).done()));

        assertThat(outcomes).isEqualTo(Map.of(TOWN, Outcome.WRITTEN, FOREST, Outcome.WRITTEN));
        assertThat(load(FOREST, 5).items()).extracting(ItemRow::id).containsExactly(itemId(2));
    }

    @Test
    default void aZoneWhoseFenceFailsIsLeftOutAndTheOthersAreWritten() {
        own(TOWN, 2, 0);
        own(FOREST, 5, 2);

        var outcomes = batches().commit(List.of(
                batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)).done(),
                batch(FOREST, 5, 3).born(itemId(2), ROPE, in(GLADE)).done()));

        assertThat(outcomes).isEqualTo(Map.of(TOWN, Outcome.LOST, FOREST, Outcome.WRITTEN));
        assertThat(load(TOWN, 2).items()).isEmpty();
        assertThat(load(FOREST, 5).items()).hasSize(1);
    }

    @Test
    default void aBadRowOfOneZoneUndoesAll() {
        own(TOWN, 1, 0);
        own(FOREST, 1, 0);
        var good = batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)).done();
        var bad = batch(FOREST, 1, 1).moved(itemId(9), in(GLADE), in(SQUARE)).done();

        assertThatThrownBy(() -> batches().commit(List.of(good, bad))).isInstanceOf(StoreException.class);

        assertThat(load(TOWN, 1).batch()).isZero();
        assertThat(load(TOWN, 1).items()).isEmpty();
    }

    // ---- items ----

    @Test
    default void anItemThatIsNoLongerThereCanNotBeMoved() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)));
        commit(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), new Holder.HeldBy(ann)));

        isRefusedForGood(batch(TOWN, 1, 3).moved(itemId(1), in(SQUARE), new Holder.HeldBy(bob)));

        assertThat(zones().character(ann).orElseThrow().items()).hasSize(1);
        assertThat(zones().character(bob).orElseThrow().items()).isEmpty();
    }

    @Test
    default void anItemIsInOnePlaceOnly() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)).born(itemId(2), CHEST, in(SQUARE)));

        commit(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), new Holder.HeldBy(ann)));
        assertThat(load(TOWN, 1).items()).extracting(ItemRow::id).containsExactly(itemId(2));

        commit(batch(TOWN, 1, 3).moved(itemId(1), new Holder.HeldBy(ann), new Holder.Inside(itemId(2))));
        assertThat(zones().character(ann).orElseThrow().items()).isEmpty();
        assertThat(load(TOWN, 1).items()).extracting(ItemRow::id).containsExactly(itemId(2), itemId(1));
    }

    @Test
    default void anItemIsBornOnce() {
        own(TOWN, 1, 0);
        commit(batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)));

        isRefusedForGood(batch(TOWN, 1, 2).born(itemId(1), ROPE, in(SQUARE)));
    }

    @Test
    default void anItemOfNoKindIsNotBorn() {
        own(TOWN, 1, 0);

        isRefusedForGood(batch(TOWN, 1, 1).born(itemId(1), new PrototypeId("things/dream"), in(SQUARE)));
    }

    @Test
    default void anItemIsNowhereButInRoomsHandsAndContainersThatExist() {
        own(TOWN, 1, 0);
        commit(batch(TOWN, 1, 1).born(itemId(1), CHEST, in(SQUARE)));

        isRefusedForGood(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), in(new RoomId("town/nowhere"))));
        isRefusedForGood(batch(TOWN, 1, 2)
                .moved(itemId(1), in(SQUARE), new Holder.HeldBy(new CharacterId(new UUID(1, 1)))));
        isRefusedForGood(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), new Holder.Inside(itemId(5))));
        isRefusedForGood(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), new Holder.Inside(itemId(1))));
    }

    @Test
    default void contentsAreLoadedBehindTheirContainerHoweverTheyWereBorn() {
        own(TOWN, 1, 0);

        commit(batch(TOWN, 1, 1)
                .born(itemId(1), ROPE, new Holder.Inside(itemId(2)))
                .born(itemId(2), CHEST, new Holder.Inside(itemId(3)))
                .born(itemId(3), CHEST, in(SQUARE)));

        assertThat(load(TOWN, 1).items()).extracting(ItemRow::id).containsExactly(itemId(3), itemId(2), itemId(1));
    }

    @Test
    default void aSlotCountsWhatCameOutOfIt() {
        own(TOWN, 1, 0);

        commit(batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)).slot("town/rope", itemId(1)));
        commit(batch(TOWN, 1, 2).born(itemId(2), ROPE, in(SQUARE)).slot("town/rope", itemId(2)));

        assertThat(load(TOWN, 1).spawns()).isEqualTo(Map.of("town/rope", new ZoneSnapshot.Spawned(2, itemId(2))));
        own(FOREST, 1, 0);
        assertThat(load(FOREST, 1).spawns()).isEmpty();
    }

    @Test
    default void nothingComesToLieInsideItselfByADetour() {
        own(TOWN, 1, 0);
        commit(batch(TOWN, 1, 1).born(itemId(1), CHEST, in(SQUARE)).born(itemId(2), CHEST, new Holder.Inside(itemId(1)))
                .born(itemId(3), CHEST, new Holder.Inside(itemId(2))));

        isRefusedForGood(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), new Holder.Inside(itemId(2))));
        isRefusedForGood(batch(TOWN, 1, 2).moved(itemId(1), in(SQUARE), new Holder.Inside(itemId(3))));
    }

    @Test
    default void nothingLiesDeeperThanEightContainers() {
        own(TOWN, 1, 0);
        var deep = batch(TOWN, 1, 1).born(itemId(0), CHEST, in(SQUARE));
        for (int i = 1; i <= 8; i++) {
            deep.born(itemId(i), CHEST, new Holder.Inside(itemId(i - 1)));
        }
        commit(deep);

        isRefusedForGood(batch(TOWN, 1, 2).born(itemId(9), ROPE, new Holder.Inside(itemId(8))));
    }

    // ---- where things have been ----

    @Test
    default void everyHoldingOfAnItemIsKeptInOrder() {
        own(TOWN, 3, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        commit(batch(TOWN, 3, 1)
                .born(itemId(1), ROPE, new Holder.HeldBy(ann)).born(itemId(2), CHEST, in(SQUARE))
                .held(itemId(1), in(SQUARE), "slot:town/rope").held(itemId(2), in(SQUARE), "game")
                .held(itemId(1), new Holder.HeldBy(ann), null));
        commit(batch(TOWN, 3, 2)
                .moved(itemId(1), new Holder.HeldBy(ann), new Holder.Inside(itemId(2)))
                .held(itemId(1), new Holder.Inside(itemId(2)), null));

        var trace = traces().find(digits(itemId(1)), 5);

        assertThat(trace).singleElement().satisfies(found -> {
            assertThat(found.item()).isEqualTo(itemId(1));
            assertThat(found.name()).isEqualTo("a rope");
            assertThat(found.holdings()).extracting(
                            ItemTrace.Holding::key, ItemTrace.Holding::place, ItemTrace.Holding::born,
                            ItemTrace.Holding::zone, ItemTrace.Holding::epoch, ItemTrace.Holding::batch)
                    .containsExactly(
                            tuple("room:town/square", "The Square", "slot:town/rope", "town", 3L, 1L),
                            tuple("character:" + ann.value(), "Ann", null, "town", 3L, 1L),
                            tuple("container:" + itemId(2).value(), "a chest", null, "town", 3L, 2L));
        });
    }

    @Test
    default void anItemIsFoundByTheBeginningOfItsId() {
        own(TOWN, 1, 0);
        commit(batch(TOWN, 1, 1).born(itemId(1), ROPE, in(SQUARE)).held(itemId(1), in(SQUARE), "game")
                .born(itemId(2), ROPE, in(SQUARE)).held(itemId(2), in(SQUARE), "game"));

        assertThat(traces().find("00000000", 5)).extracting(ItemTrace::item).containsExactly(itemId(1), itemId(2));
        assertThat(traces().find("00000000", 1)).extracting(ItemTrace::item).containsExactly(itemId(1));
        assertThat(traces().find(digits(itemId(2)), 5)).extracting(ItemTrace::item).containsExactly(itemId(2));
        assertThat(traces().find("ffffffff", 5)).isEmpty();
    }

    private static String digits(ItemId item) {
        return item.value().toString().replace("-", "");
    }

    // ---- coins ----

    LedgerAccount.Faucet FAUCET = new LedgerAccount.Faucet("test");
    LedgerAccount.Sink SINK = new LedgerAccount.Sink("test");

    private static LedgerAccount purse(Holder holder) {
        return new LedgerAccount.Purse(holder);
    }

    @Test
    default void coinsAreLoadedWhereTheyLie() {
        own(TOWN, 1, 0);
        own(FOREST, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var hers = new Holder.HeldBy(ann);
        var sack = new Holder.Inside(itemId(1));
        var chest = new Holder.Inside(itemId(2));
        commit(batch(TOWN, 1, 1).born(itemId(1), CHEST, hers).born(itemId(2), CHEST, in(SQUARE))
                .purse(hers, 0, 9).paid(1, FAUCET, purse(hers), 9)
                .purse(sack, 0, 2).paid(2, FAUCET, purse(sack), 2)
                .purse(chest, 0, 3).paid(3, FAUCET, purse(chest), 3)
                .purse(in(SQUARE), 0, 4).paid(4, FAUCET, purse(in(SQUARE)), 4)
                .saved(ann, 0, TOWN, SQUARE, true));

        assertThat(load(TOWN, 1).purses())
                .containsExactlyInAnyOrder(new PurseRow(in(SQUARE), 4), new PurseRow(chest, 3));
        assertThat(load(TOWN, 1).characters().getFirst().purses())
                .containsExactlyInAnyOrder(new PurseRow(hers, 9), new PurseRow(sack, 2));
        assertThat(zones().character(ann).orElseThrow().purses())
                .containsExactlyInAnyOrder(new PurseRow(hers, 9), new PurseRow(sack, 2));
        assertThat(load(FOREST, 1).purses()).isEmpty();
    }

    @Test
    default void aPurseIsChangedOnlyFromWhatMemoryBelieved() {
        own(TOWN, 1, 0);
        var hers = new Holder.HeldBy(newcomer("Ann", TOWN, SQUARE));
        commit(batch(TOWN, 1, 1).purse(hers, 0, 10).paid(1, FAUCET, purse(hers), 10));

        isRefusedForGood(batch(TOWN, 1, 2).purse(hers, 9, 4).paid(2, purse(hers), SINK, 5));
        isRefusedForGood(batch(TOWN, 1, 2).purse(in(SQUARE), 7, 2).paid(3, purse(in(SQUARE)), SINK, 5));

        assertThat(commit(batch(TOWN, 1, 2).purse(hers, 10, 4).paid(4, purse(hers), SINK, 6))).isEqualTo(Outcome.WRITTEN);
    }

    @Test
    default void noPurseHoldsLessThanNothingOrMoreThanIsSane() {
        own(TOWN, 1, 0);

        isRefusedForGood(batch(TOWN, 1, 1).purse(in(SQUARE), 0, -1).paid(1, purse(in(SQUARE)), SINK, 1));
        isRefusedForGood(batch(TOWN, 1, 1)
                .purse(in(SQUARE), 0, LedgerAccount.MOST + 1)
                .paid(1, FAUCET, purse(in(SQUARE)), LedgerAccount.MOST).paid(2, FAUCET, purse(in(SQUARE)), 1));
    }

    @Test
    default void noPurseIsNowhere() {
        own(TOWN, 1, 0);
        var nobody = new Holder.HeldBy(new CharacterId(new UUID(1, 1)));
        var nothing = new Holder.Inside(itemId(77));

        isRefusedForGood(batch(TOWN, 1, 1).purse(nobody, 0, 1).paid(1, FAUCET, purse(nobody), 1));
        isRefusedForGood(batch(TOWN, 1, 1).purse(nothing, 0, 1).paid(1, FAUCET, purse(nothing), 1));
    }

    @Test
    default void aPaymentThatDoesNotAddUpIsRefused() {
        own(TOWN, 1, 0);

        isRefusedForGood(batch(TOWN, 1, 1).purse(in(SQUARE), 0, 5)
                .entry(1, FAUCET, -4, "test").entry(1, purse(in(SQUARE)), 5, "test"));
        isRefusedForGood(batch(TOWN, 1, 1).purse(in(SQUARE), 0, 5).entry(1, purse(in(SQUARE)), 5, "test"));
        isRefusedForGood(batch(TOWN, 1, 1).entry(1, FAUCET, 0, "test").entry(1, SINK, 0, "test"));
    }

    @Test
    default void aPaymentIsWrittenOnce() {
        own(TOWN, 1, 0);
        commit(batch(TOWN, 1, 1).purse(in(SQUARE), 0, 5).paid(1, FAUCET, purse(in(SQUARE)), 5));

        isRefusedForGood(batch(TOWN, 1, 2).purse(in(SQUARE), 5, 10).paid(1, FAUCET, purse(in(SQUARE)), 5));
    }

    @Test
    default void everybodyIsGivenTheStartingPurseOnceForEver() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var hers = new Holder.HeldBy(ann);
        var why = LedgerAccount.STARTING_PURSE.name();
        assertThat(zones().character(ann).orElseThrow().hasBegun()).isFalse();

        commit(batch(TOWN, 1, 1).purse(hers, 0, 5)
                .entry(1, LedgerAccount.STARTING_PURSE, -5, why).entry(1, purse(hers), 5, why));

        assertThat(zones().character(ann).orElseThrow().hasBegun()).isTrue();
        isRefusedForGood(batch(TOWN, 1, 2).purse(hers, 5, 10)
                .entry(2, LedgerAccount.STARTING_PURSE, -5, why).entry(2, purse(hers), 5, why));
    }

    @Test
    default void aPurseOfAZoneThatIsLostIsNotWritten() {
        own(TOWN, 2, 0);

        assertThat(commit(batch(TOWN, 1, 1).purse(in(SQUARE), 0, 5).paid(1, FAUCET, purse(in(SQUARE)), 5)))
                .isEqualTo(Outcome.LOST);

        assertThat(load(TOWN, 2).purses()).isEmpty();
    }

    // ---- characters ----

    @Test
    default void aSavedCharacterGetsTheNextVersion() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var before = zones().character(ann).orElseThrow();

        commit(batch(TOWN, 1, 1).saved(ann, before.version(), TOWN, SQUARE, true));

        var after = zones().character(ann).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.sheet().channels()).containsExactly("newbie");
        assertThat(load(TOWN, 1).characters()).extracting(CharacterRow::id).containsExactly(ann);
    }

    @Test
    default void aCharacterIsSavedOnlyOverTheVersionThatWasRead() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1).saved(ann, 0, TOWN, SQUARE, true));

        isRefusedForGood(batch(TOWN, 1, 2).saved(ann, 0, TOWN, SQUARE, true));
    }

    @Test
    default void aCharacterIsSavedOnlyByItsZone() {
        own(FOREST, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);

        isRefusedForGood(batch(FOREST, 1, 1).saved(ann, 0, FOREST, GLADE, true));
    }

    @Test
    default void whoHasCrossedBelongsToTheNewZoneWithAllItHolds() {
        own(TOWN, 1, 0);
        own(FOREST, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1)
                .born(itemId(1), CHEST, new Holder.HeldBy(ann)).born(itemId(2), ROPE, new Holder.Inside(itemId(1))));

        commit(batch(TOWN, 1, 2).saved(ann, 0, FOREST, GLADE, true));

        isRefusedForGood(batch(TOWN, 1, 3).saved(ann, 1, TOWN, SQUARE, true));
        assertThat(load(TOWN, 1).characters()).isEmpty();
        var row = load(FOREST, 1).characters().getFirst();
        assertThat(row.room()).isEqualTo(GLADE);
        assertThat(row.items()).extracting(ItemRow::id).containsExactly(itemId(1), itemId(2));
    }

    @Test
    default void eachOfThoseInAZoneHasItsOwnThings() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var cat = newcomer("Cat", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1).saved(ann, 0, TOWN, SQUARE, true).saved(bob, 0, TOWN, SQUARE, true)
                .born(itemId(1), CHEST, new Holder.HeldBy(ann)).born(itemId(2), ROPE, new Holder.Inside(itemId(1)))
                .born(itemId(3), CHEST, new Holder.HeldBy(bob)).born(itemId(4), ROPE, new Holder.HeldBy(bob))
                .born(itemId(5), ROPE, new Holder.Inside(itemId(3)))
                .born(itemId(6), ROPE, new Holder.HeldBy(cat)));

        var characters = load(TOWN, 1).characters();

        assertThat(characters).extracting(CharacterRow::id).containsExactlyInAnyOrder(ann, bob);
        for (CharacterRow row : characters) {
            assertThat(row.items()).extracting(ItemRow::id).containsExactlyElementsOf(row.id().equals(ann)
                    ? List.of(itemId(1), itemId(2))
                    : List.of(itemId(3), itemId(4), itemId(5)));
        }
    }

    @Test
    default void whoIsPresentIsToldWithTheVersionOfItsRow() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        newcomer("Bob", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1).saved(ann, 0, TOWN, SQUARE, true));

        assertThat(zones().present(List.of(TOWN, FOREST))).isEqualTo(Map.of(TOWN, Map.of(ann, 1L)));
        assertThat(zones().present(List.of(FOREST))).isEmpty();
    }

    @Test
    default void onlyThePresentAreLoadedWithTheirZone() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        commit(batch(TOWN, 1, 1).saved(ann, 0, TOWN, SQUARE, true).saved(bob, 0, TOWN, SQUARE, true));

        commit(batch(TOWN, 1, 2).saved(ann, 1, TOWN, SQUARE, false));

        assertThat(load(TOWN, 1).characters()).extracting(CharacterRow::id).containsExactly(bob);
    }

    @Test
    default void aStrangerIsNotFound() {
        assertThat(zones().character(new CharacterId(new UUID(1, 1)))).isEmpty();
    }

    @Test
    default void aCharacterHasTheRoleOfItsAccount() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        grant(ann, Role.ADMIN);

        commit(batch(TOWN, 1, 1).saved(ann, 0, TOWN, SQUARE, true).saved(bob, 0, TOWN, SQUARE, true));

        assertThat(zones().character(ann).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(zones().character(bob).orElseThrow().role()).isEqualTo(Role.PLAYER);
        assertThat(load(TOWN, 1).characters())
                .filteredOn(row -> row.id().equals(ann))
                .extracting(CharacterRow::role).containsExactly(Role.ADMIN);
    }

    @Test
    default void aCharacterIsWhatItWasBornAsAndWhatItDoes() {
        var ann = newcomer("Ann", TOWN, SQUARE);

        var row = zones().character(ann).orElseThrow();

        assertThat(row.origin()).isEqualTo(new Origin("human", "baker"));
        assertThat(row.sheet().growth()).isNull();
    }

    // ---- loading ----

    @Test
    default void softStateIsLoadedAsItWasSavedLast() {
        own(TOWN, 1, 0);
        var soft = new SoftState(Map.of(new NpcId("town/guard"), SQUARE));
        commit(batch(TOWN, 1, 1).soft(new SoftState(Map.of())));

        commit(batch(TOWN, 1, 2).soft(soft));
        commit(batch(TOWN, 1, 3));

        assertThat(load(TOWN, 1).soft()).isEqualTo(new ZoneSnapshot.Soft(1, 2, soft));
    }

    @Test
    default void softStateIsExactIfTheNextOwnerFindsNothingBehindIt() {
        own(TOWN, 1, 0);
        commit(batch(TOWN, 1, 1).soft(new SoftState(Map.of(new NpcId("town/guard"), SQUARE))));
        assertThat(load(TOWN, 1).isExact()).isFalse();

        own(TOWN, 2, 1);
        assertThat(load(TOWN, 2).isExact()).isTrue();
        own(TOWN, 3, 1);
        assertThat(load(TOWN, 3).isExact()).isFalse();
        own(TOWN, 2, 1);
        commit(batch(TOWN, 2, 2));

        own(TOWN, 3, 2);
        assertThat(load(TOWN, 3).isExact()).isFalse();
        own(TOWN, 2, 2);
        assertThat(load(TOWN, 2).isExact()).isFalse();
    }

    @Test
    default void allOfTheSoftStateIsStored() {
        own(TOWN, 1, 0);
        var soft = new SoftState(
                Map.of(new NpcId("town/guard"), SQUARE),
                Map.of("town/rope", 17L),
                Map.of(new CharacterId(new UUID(1, 1)), new Attendance(3, Attendance.Link.DEAD, 99, "Bob", 12)));

        commit(batch(TOWN, 1, 1).soft(soft));

        assertThat(load(TOWN, 1).soft()).isEqualTo(new ZoneSnapshot.Soft(1, 1, soft));
    }

    @Test
    default void onlyTheOwnerLoads() {
        own(TOWN, 3, 7);

        assertThat(zones().load(TOWN, 2)).isEmpty();
        assertThat(zones().load(TOWN, 4)).isEmpty();
        assertThat(zones().load(FOREST, 1)).isEmpty();
        assertThat(load(TOWN, 3).soft()).isNull();
    }

    @Test
    default void aZoneThatNobodyHasWrittenCanNotBeLoaded() {
        assertThatThrownBy(() -> zones().load(new ZoneId("atlantis"), 1))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isTransient()).isFalse());
    }
}
