package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.escrow.Escrowed;
import org.jventure.escrow.Escrows.Concern;
import org.jventure.escrow.Parcel;
import org.jventure.escrow.Parcels;
import org.jventure.escrow.Parcels.Addressee;
import org.jventure.escrow.Reports;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.Holder;
import org.jventure.zone.BatchStore.Outcome;
import org.jventure.zone.StoreException;

/** What every store promises of rows that several zones decide about, beside all that it promises of zones. */
public interface SharedRowsContract extends StoreContract {

    SharedRows shared();

    static EscrowId escrowId(int number) {
        return new EscrowId(new UUID(0x7000L, 0x9000000000000000L | number));
    }

    private static Holder in(EscrowId escrow) {
        return new Holder.InEscrow(escrow);
    }

    private static Draft batch(long number) {
        return StoreContract.batch(TOWN, 1, number);
    }

    private Outcome write(Draft draft) {
        return batches().commit(List.of(draft.done())).get(TOWN);
    }

    private void isRefused(Draft draft) {
        assertThatThrownBy(() -> write(draft)).isInstanceOfSatisfying(
                StoreException.class, e -> assertThat(e.isTransient()).isFalse());
    }

    /** Ann has put a rope into escrow number 1, for bob. */
    private void deposit(CharacterId ann, CharacterId bob) {
        var hands = new Holder.HeldBy(ann);
        write(batch(1).born(StoreContract.itemId(1), ROPE, hands).held(StoreContract.itemId(1), hands, "game"));
        write(batch(2).opened(escrowId(1), ann, bob)
                .moved(StoreContract.itemId(1), hands, in(escrowId(1)))
                .held(StoreContract.itemId(1), in(escrowId(1)), null));
    }

    private Draft taking(long number, CharacterId taker) {
        return batch(number).moved(StoreContract.itemId(1), in(escrowId(1)), new Holder.HeldBy(taker))
                .held(StoreContract.itemId(1), new Holder.HeldBy(taker), null)
                .taken(escrowId(1), taker);
    }

    @Test
    default void whatIsPutIntoEscrowIsUndoneUntilItIsSent() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        deposit(ann, bob);

        var things = List.of(new Escrowed.Thing(StoreContract.itemId(1), ROPE, null));
        assertThat(shared().escrows().of(ann)).isEqualTo(new Concern(
                List.of(), List.of(new Escrowed(escrowId(1), "parcel", ann, "Ann", "Bob", things, 0))));
        assertThat(shared().escrows().of(bob)).isEqualTo(new Concern(List.of(), List.of()));
        assertThat(shared().parcels().counter(bob).waiting()).isEmpty();

        var parcel = new Parcel(escrowId(1), ann, "Ann", bob, "Bob", ROPE, 0, null);
        assertThat(shared().parcels().send(escrowId(1))).isEqualTo(parcel);
        assertThat(shared().parcels().send(escrowId(1))).as("again, because the answer was lost").isEqualTo(parcel);
        assertThat(shared().escrows().of(ann)).isEqualTo(new Concern(List.of(), List.of()));
        assertThat(shared().parcels().counter(bob)).isEqualTo(new Parcels.Counter(List.of(parcel), List.of()));
        assertThat(shared().parcels().counter(ann)).isEqualTo(new Parcels.Counter(List.of(), List.of(parcel)));
    }

    @Test
    default void reportsAreKeptOnceAndSeenTo() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var bug = new Reports.Report(new UUID(7, 1), Reports.Kind.BUG, ann, "town/square", "It rains upwards.");
        var reports = shared().reports();

        assertThat(reports.add(bug)).isTrue();
        assertThat(reports.add(bug)).as("again, because the answer was lost").isTrue();
        assertThat(reports.add(new Reports.Report(new UUID(7, 2), Reports.Kind.TYPO, ann, "town/square", "Teh."))).isTrue();

        assertThat(reports.by(bob)).isEmpty();
        assertThat(reports.by(ann)).extracting(Reports.Filed::words).containsExactly("Teh.", "It rains upwards.");
        var number = reports.open().getLast().number();
        assertThat(reports.done(number)).isTrue();
        assertThat(reports.done(number)).isTrue();
        assertThat(reports.done(-1)).isFalse();
        assertThat(reports.open()).extracting(Reports.Filed::words).containsExactly("Teh.");
        assertThat(reports.by(ann)).extracting(Reports.Filed::done).containsExactly(false, true);
    }

    @Test
    default void nobodyReportsWithoutEnd() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        for (int i = 0; i < Reports.MOST_A_DAY; i++) {
            assertThat(shared().reports().add(
                    new Reports.Report(new UUID(8, i), Reports.Kind.BUG, ann, "town/square", "Again."))).isTrue();
        }

        assertThat(shared().reports().add(
                new Reports.Report(new UUID(9, 0), Reports.Kind.BUG, ann, "town/square", "Once more."))).isFalse();
    }

    @Test
    default void whatIsInEscrowIsInNoZoneAndNoHands() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        deposit(ann, newcomer("Bob", TOWN, SQUARE));

        assertThat(zones().character(ann).orElseThrow().items()).isEmpty();
        assertThat(zones().load(TOWN, 1).orElseThrow().items()).isEmpty();
        assertThat(traces().find(StoreContract.itemId(1).toString().replace("-", ""), 1).getFirst().holdings().getLast())
                .satisfies(held -> assertThat(held.key()).isEqualTo("escrow:" + escrowId(1)))
                .satisfies(held -> assertThat(held.place()).isEqualTo("a parcel from Ann to Bob"));
    }

    @Test
    default void whoDecidesFirstGetsIt() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var cat = newcomer("Cat", TOWN, SQUARE);
        deposit(ann, bob);
        shared().parcels().send(escrowId(1));

        assertThat(shared().parcels().collect(escrowId(1), cat)).as("not hers").isFalse();
        assertThat(shared().parcels().collect(escrowId(1), bob)).isTrue();
        assertThat(shared().parcels().collect(escrowId(1), bob)).as("again, because the answer was lost").isTrue();
        assertThat(shared().parcels().recall(escrowId(1), ann)).as("too late").isFalse();
        assertThat(shared().escrows().of(bob).due()).hasSize(1);
        assertThat(shared().escrows().of(ann).due()).isEmpty();
        assertThat(shared().parcels().send(escrowId(1)).isDueTo(bob)).isTrue();
    }

    @Test
    default void whoTakesItBackFirstHasIt() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        deposit(ann, bob);
        shared().parcels().send(escrowId(1));

        assertThat(shared().parcels().recall(escrowId(1), ann)).isTrue();
        assertThat(shared().parcels().recall(escrowId(1), ann)).isTrue();
        assertThat(shared().parcels().collect(escrowId(1), bob)).isFalse();
        assertThat(shared().escrows().of(ann).due()).hasSize(1);
        assertThat(shared().parcels().counter(ann).waiting()).as("until she has it in her hands").hasSize(1);
        assertThat(shared().parcels().counter(bob).waiting()).isEmpty();
    }

    @Test
    default void itIsTakenOnceByWhomItIsDue() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        deposit(ann, bob);
        shared().parcels().send(escrowId(1));
        isRefused(taking(3, bob));
        shared().parcels().collect(escrowId(1), bob);
        isRefused(taking(3, ann));

        assertThat(write(taking(3, bob))).isEqualTo(Outcome.WRITTEN);

        assertThat(shared().escrows().of(bob).due()).isEmpty();
        assertThat(shared().parcels().counter(bob).waiting()).isEmpty();
        assertThat(shared().parcels().collect(escrowId(1), bob)).as("again, much later").isTrue();
        assertThat(zones().character(bob).orElseThrow().items()).hasSize(1);
        isRefused(taking(4, bob));
        isRefused(batch(4).taken(escrowId(1), bob));
    }

    @Test
    default void coinsLieInEscrowAsTheLedgerSays() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var purse = new Holder.HeldBy(ann);
        var escrow = in(escrowId(1));
        write(batch(1).purse(purse, 0, 5).paid(1, new LedgerAccount.Faucet("test"), new LedgerAccount.Purse(purse), 5));

        write(batch(2).opened(escrowId(1), ann, bob).purse(purse, 5, 2).purse(escrow, 0, 3)
                .paid(2, new LedgerAccount.Purse(purse), new LedgerAccount.Purse(escrow), 3));

        assertThat(shared().parcels().send(escrowId(1)).coins()).isEqualTo(3);
        shared().parcels().collect(escrowId(1), bob);
        assertThat(shared().escrows().of(bob).due()).singleElement()
                .satisfies(due -> assertThat(due.coins()).isEqualTo(3))
                .satisfies(due -> assertThat(due.things()).isEmpty());
        write(batch(3).taken(escrowId(1), bob).purse(escrow, 3, 0).purse(new Holder.HeldBy(bob), 0, 3)
                .paid(3, new LedgerAccount.Purse(escrow), new LedgerAccount.Purse(new Holder.HeldBy(bob)), 3));
        assertThat(shared().escrows().of(bob).due()).isEmpty();
    }

    @Test
    default void nothingIsPutIntoAnEscrowThatNobodyOpened() {
        own(TOWN, 1, 0);
        var hands = new Holder.HeldBy(newcomer("Ann", TOWN, SQUARE));
        write(batch(1).born(StoreContract.itemId(1), ROPE, hands).held(StoreContract.itemId(1), hands, "game"));

        isRefused(batch(2).moved(StoreContract.itemId(1), hands, in(escrowId(1))));
    }

    @Test
    default void peopleAreFoundByNameWithWhatIsUnderWay() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        deposit(ann, bob);
        assertThat(shared().parcels().addressee(ann, "BOB")).contains(new Addressee(bob, "Bob", 0, 0, 0));

        shared().parcels().send(escrowId(1));

        assertThat(shared().parcels().addressee(ann, "bob")).contains(new Addressee(bob, "Bob", 1, 1, 1));
        assertThat(shared().parcels().addressee(bob, "Ann")).contains(new Addressee(ann, "Ann", 0, 0, 0));
        assertThat(shared().parcels().addressee(ann, "bo")).as("half a name may be somebody else's").isEmpty();
        assertThat(shared().parcels().addressee(ann, "b\0b")).isEmpty();
    }

    @Test
    default void oneTooManyIsDueToItsSender() {
        own(TOWN, 1, 0);
        var ann = newcomer("Ann", TOWN, SQUARE);
        var bob = newcomer("Bob", TOWN, SQUARE);
        var all = batch(1);
        for (int i = 1; i <= Parcels.MOST_UNDER_WAY + 1; i++) {
            all.opened(escrowId(i), ann, bob)
                    .born(StoreContract.itemId(i), ROPE, in(escrowId(i)))
                    .held(StoreContract.itemId(i), in(escrowId(i)), "game");
        }
        write(all);
        for (int i = 1; i <= Parcels.MOST_UNDER_WAY; i++) {
            assertThat(shared().parcels().send(escrowId(i)).dueTo()).isNull();
        }

        var last = shared().parcels().send(escrowId(Parcels.MOST_UNDER_WAY + 1));

        assertThat(last.isDueTo(ann)).isTrue();
        assertThat(shared().parcels().counter(bob).waiting()).hasSize(Parcels.MOST_UNDER_WAY);
        assertThat(shared().parcels().collect(last.id(), bob)).isFalse();
        assertThat(shared().escrows().of(ann).due()).hasSize(1);
    }
}
