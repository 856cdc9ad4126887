package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestZone;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.PlayerCharacter;
import org.jventure.zone.Batch;
import org.jventure.zone.ItemTrace;

/** Coins: no way makes or loses one outside the ledger, whatever fails. */
class MoneyTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final RoomId GATE = new RoomId("town/gate");
    private static final Holder FLOOR = new Holder.InRoom(new RoomId("town/square"));
    private static final LedgerAccount.Sink SINK = new LedgerAccount.Sink("test");

    private final TestZone game = TestZone.room("square").item("rope").item(item("chest").holding(3)).north("gate")
            .east("forest/edge")
            .command(new TestCommand("explode", turn -> {
                spend(turn, 5);
                throw new IllegalStateException("boom");
            }))
            .command(new TestCommand("juggle", MoneyTest::juggle))
            .command(new TestCommand("snatch", MoneyTest::snatch))
            .command(new TestCommand("overspend", turn -> spend(turn, 26)))
            .command(new TestCommand("nothing", turn -> spend(turn, 0)))
            .command(new TestCommand("rob", turn -> spend(turn, -5)))
            .command(new TestCommand("hoard", turn -> {
                turn.mint(new LedgerAccount.Faucet("test"), FLOOR, LedgerAccount.MOST);
                turn.mint(new LedgerAccount.Faucet("test"), FLOOR, 1);
            }))
            .zone("forest").room("edge")
            .player("ann", "town/square").player("bob", "town/square").player("cat", "forest/edge");

    /** As dropping five, taking two, and giving one to bob. */
    private static void juggle(Turn turn) {
        var mine = new Holder.HeldBy(turn.actor().id());
        turn.pay(mine, FLOOR, 5, "test");
        turn.pay(FLOOR, mine, 2, "test");
        turn.pay(mine, new Holder.HeldBy(somebodyElse(turn)), 1, "test");
    }

    /** Takes the rope out of somebody's hands, and drops it. */
    private static void snatch(Turn turn) {
        var theirs = new Holder.HeldBy(somebodyElse(turn));
        turn.world().itemsOf(theirs).forEach(thing -> turn.move(thing, new Holder.HeldBy(turn.actor().id())));
        turn.world().itemsOf(new Holder.HeldBy(turn.actor().id())).forEach(thing -> turn.move(thing, FLOOR));
    }

    private static CharacterId somebodyElse(Turn turn) {
        return turn.world().characters().stream()
                .map(PlayerCharacter::id)
                .filter(id -> !id.equals(turn.actor().id()))
                .findFirst().orElseThrow();
    }

    private static void spend(Turn turn, long amount) {
        turn.sink(new Holder.HeldBy(turn.actor().id()), SINK, amount);
    }

    private Holder purseOf(String name) {
        return new Holder.HeldBy(game.characterOf(name));
    }

    private long stored(String name) {
        return game.stores().coinsOf(purseOf(name));
    }

    private String shown(String name) {
        game.seen(name);
        game.perform(name, "purse");
        return game.seen(name).getLast();
    }

    @AfterEach
    void theRecordsAreSound() {
        assertThat(game.stores().unsound()).isEmpty();
    }

    // ---- turns ----

    @Test
    void aTurnThatFailsMovesNoCoin() {
        game.perform("ann", "explode");

        assertThat(game.seen("ann")).containsExactly("Something went wrong; it has been noted.");
        assertThat(shown("ann")).isEqualTo("You have 25 gold coins.");
        assertThat(game.stores().ledger()).noneMatch(entry -> entry.account().equals(SINK));
    }

    @Test
    void noRuleCanSpendWhatIsNotThereOrLessThanOneCoinOrFillAPurseBeyondMeasure() {
        game.perform("ann", "overspend").perform("ann", "nothing").perform("ann", "rob").perform("ann", "hoard");

        assertThat(game.seen("ann")).hasSize(4).containsOnly("Something went wrong; it has been noted.");
        assertThat(shown("ann")).isEqualTo("You have 25 gold coins.");
        assertThat(game.stores().coinsOf(FLOOR)).isZero();
    }

    @Test
    void severalPaymentsOfOneBatchChangeEachPurseOnceAndAreAllInTheLedger() {
        game.database().hold();
        game.perform("bob", "drop 1 coin"); // this batch is under way while the next fills
        game.perform("ann", "juggle").perform("cat", "look");
        game.database().release();
        game.drain();

        var last = game.stores().commitCalls().getLast().getFirst().money();
        assertThat(last.purses()).containsExactlyInAnyOrder(
                new Batch.PurseSet(purseOf("ann"), 25, 21), new Batch.PurseSet(FLOOR, 1, 4),
               
                new Batch.PurseSet(purseOf("bob"), 24, 25));
        assertThat(last.entries()).extracting(Batch.Entry::amount).containsExactly(-5L, 5L, -2L, 2L, -1L, 1L);
    }

    // ---- the starting purse ----

    @Test
    void everybodyGetsTheStartingPurseOnceOnly() {
        game.perform("ann", "drop all coins").perform("ann", "quit");
        game.signIn("ann", "ann");
        assertThat(shown("ann")).isEqualTo("Your purse is empty.");

        game.crashAndRestart();
        game.signIn("ann", "ann");
        assertThat(shown("ann")).isEqualTo("Your purse is empty.");
        game.perform("ann", "get coins").perform("ann", "east");
        assertThat(shown("ann")).isEqualTo("You have 25 gold coins.");
    }

    @Test
    void aStartingPurseThatWasNotWrittenIsGivenAgain() {
        game.newcomer("eve", "square");
        game.stores().faults().refuse(TOWN, 2);

        game.signIn("eve", "eve");
        game.advance(Duration.ofSeconds(5));

        assertThat(shown("eve")).isEqualTo("You have 25 gold coins.");
        assertThat(stored("eve")).isEqualTo(25);
    }

    @Test
    void whoWasInTheWorldBeforeThereWereCoinsGetsThemAtTheNextEntrance() {
        var old = game.newcomer("eve", "square");
        game.stores().addCoins(new Holder.HeldBy(old), 3); // somebody gave them before

        game.signIn("eve", "eve");

        assertThat(shown("eve")).isEqualTo("You have 28 gold coins.");
    }

    // ---- crossing ----

    @Test
    void aPurseAndWhatIsInsideAContainerCrossWithTheirHolder() {
        game.perform("ann", "drop 2 coins").perform("ann", "put 3 coins in chest").perform("ann", "get chest")
                .perform("ann", "east");

        assertThat(shown("ann")).isEqualTo("You have 20 gold coins.");
        game.perform("ann", "look in chest").perform("bob", "look");
        assertThat(game.seen("ann")).containsExactly("The chest holds 3 gold coins.");
        assertThat(game.seen("bob").getLast()).contains("2 gold coins lie here.");
        game.perform("ann", "get all from chest").perform("ann", "drop all coins").perform("cat", "get coins");
        assertThat(shown("cat")).isEqualTo("You have 48 gold coins.");
        assertThat(stored("cat")).isEqualTo(48);
    }

    @Test
    void whatIsGivenJustBeforeACrossingGoesAlongInTheSameBatch() {
        game.database().hold();
        game.perform("ann", "say hi").perform("bob", "give 5 coins to ann").perform("ann", "east")
                .perform("bob", "give 5 coins to ann");
        game.database().release();
        game.drain();

        assertThat(game.seen("bob")).contains("You see nobody called 'ann' here.");
        assertThat(shown("ann")).isEqualTo("You have 30 gold coins.");
        assertThat(stored("ann")).isEqualTo(30);
        assertThat(stored("bob")).isEqualTo(20);
    }

    // ---- trouble ----

    @Test
    void whatANodeHadNotWrittenWhenItDiedWasNeverShownAndNeverHappened() {
        game.database().hold();
        game.perform("ann", "give 5 coins to bob").perform("ann", "put 5 coins in chest");
        assertThat(game.seen("ann")).isEmpty();
        assertThat(game.seen("bob")).isEmpty();

        game.crashAndRestart();
        game.database().release();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");
        game.drain();

        assertThat(shown("ann")).isEqualTo("You have " + stored("ann") + " gold coins.");
        assertThat(stored("ann") + stored("bob")).isEqualTo(50);
    }

    @Test
    void whatWasShownOfCoinsIsThereAfterACrash() {
        game.perform("ann", "give 5 coins to bob").perform("bob", "drop 8 coins").perform("ann", "put 1 coin in chest");

        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");

        assertThat(shown("ann")).isEqualTo("You have 19 gold coins.");
        assertThat(shown("bob")).isEqualTo("You have 22 gold coins.");
        game.perform("bob", "get all").perform("bob", "get all from chest");
        assertThat(game.seen("bob")).containsExactly(
                "You take a rope, a chest and 8 gold coins.", "You take 1 gold coin from the chest.");
    }

    @Test
    void aPaymentWhoseReplyWasLostIsWrittenOnce() {
        game.stores().faults().loseNextReplies(1);

        game.perform("ann", "give 5 coins to bob").advance(Duration.ofSeconds(1));

        assertThat(game.seen("ann")).containsExactly("You give 5 gold coins to Bob.");
        assertThat(stored("ann")).isEqualTo(20);
        assertThat(stored("bob")).isEqualTo(30);
    }

    @Test
    void aPaymentThatIsRefusedIsTakenBack() {
        game.stores().faults().refuse(TOWN, 2);

        game.perform("ann", "give 5 coins to bob").advance(Duration.ofSeconds(5));

        assertThat(game.seen("bob")).doesNotContain("Ann gives 5 gold coins to you.");
        assertThat(shown("ann")).isEqualTo("You have 25 gold coins.");
        assertThat(shown("bob")).isEqualTo("You have 25 gold coins.");
    }

    @Test
    void coinsInARoomThatBuildersRetireGoWhereAllThatIsLostGoes() {
        game.perform("ann", "north").perform("ann", "drop 4 coins").perform("ann", "south");
        game.content().retire(GATE);

        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann").getLast()).contains("4 gold coins lie here.");
        assertThat(game.stores().coinsOf(FLOOR)).isEqualTo(4);
    }

    @Test
    void nobodyTakesMoreThanAPurseHolds() {
        game.stores().addCoins(purseOf("bob"), LedgerAccount.MOST - 30);
        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");
        game.perform("ann", "give 6 coins to bob").perform("ann", "follow bob").perform("ann", "split 20");
        assertThat(game.seen("ann")).endsWith(
                "Bob can't carry so many coins.", "You follow Bob now.", "Bob can't carry so many coins.");

        game.perform("bob", "drop 999999999990 coins").perform("ann", "drop 15 coins").perform("bob", "put 5 coins in chest");

        assertThat(game.seen("ann")).contains("There is no room here for so many coins.");
        assertThat(stored("ann")).isEqualTo(25);
        assertThat(stored("bob")).isZero();
    }

    // ---- provenance ----

    @Test
    void everyHandThatAThingWentThroughIsWrittenAlsoWithinOneBatch() {
        game.database().hold();
        game.perform("cat", "drop 1 coin").perform("ann", "get rope").perform("bob", "snatch");
        game.database().release();
        game.drain();

        var rope = game.stores().items().iterator().next().id();
        assertThat(game.stores().find(rope.value().toString().replace("-", ""), 1).getFirst().holdings())
                .extracting(ItemTrace.Holding::key)
                .containsExactly(FLOOR.key(), purseOf("ann").key(), purseOf("bob").key(), FLOOR.key());
    }
}
