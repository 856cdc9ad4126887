package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.jventure.codex.Codex;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.feature.growth.Growing;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.session.Output;
import org.jventure.testing.SecondNode;
import org.jventure.testing.TestCodex;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestZone;
import org.jventure.turn.Turn;
import org.jventure.world.Growth;
import org.jventure.zone.ZoneHost;

/** What characters come to, and how they fare, in zones that save, move and break off. */
class GrowthTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final Codex WRITTEN = TestCodex.of("""
            races/human: {name: Human, summary: Tall., stats: {strength: 12, max-health: 60}}
            """);

    private final TestZone game = TestZone.room("square").codex(WRITTEN).item(item("rope")).east("forest/edge")
            .command(new TestCommand("study", turn -> Growing.gain(turn, turn.actor().id(), 700)))
            .command(new TestCommand("stumble", GrowthTest::stumble))
            .zone("forest").room("edge")
            .player("ann", "square").player("bob", "square");

    /** Something that hurts, and is not written at once. */
    private static void stumble(Turn turn) {
        var growth = turn.actor().growth();
        turn.soften(turn.actor().grown(growth.with(growth.vitals().without(Pool.HEALTH, 30), turn.now())));
    }

    private Growth stored(String name) {
        return Objects.requireNonNull(
                game.stores().character(game.characterOf(name)).orElseThrow().sheet().growth());
    }

    /** What the game shows in the line of health, skill and endurance. */
    private String pools(String name) {
        game.seen(name);
        game.perform(name, "score");
        return game.seen(name).getLast().lines().filter(line -> line.startsWith("Health")).findFirst().orElseThrow();
    }

    private long batches() {
        return game.stores().batchOf(TOWN);
    }

    private void restart() {
        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.signIn("bob", "bob");
    }

    // ---- the beginning ----

    @Test
    void whoComesForTheFirstTimeHasWhatItsPeopleHave() {
        assertThat(stored("ann").stats().of(Stat.STRENGTH)).isEqualTo(12);
        assertThat(stored("ann").vitals()).isEqualTo(new Vitals(60, 50, 20));
        assertThat(stored("ann").level()).isEqualTo(1);
    }

    @Test
    void whatNobodyHasReadYetIsWaitedFor() {
        game.content().put(Codex.EMPTY);
        game.newcomer("eve", "square");
        game.signIn("eve", "eve");
        game.advance(Duration.ofSeconds(3));
        assertThat(game.stores().character(game.characterOf("eve")).orElseThrow().sheet().growth()).isNull();
        assertThat(pools("eve")).isEqualTo("Health 50 of 50, skill 50 of 50, endurance 20 of 20.");

        game.content().put(WRITTEN);
        game.advance(Duration.ofSeconds(2));

        assertThat(stored("eve").vitals().health()).isEqualTo(60);
    }

    @Test
    void whatBuildersChangeOfAPeopleIsForThoseWhoComeAfterwards() {
        game.content().put(TestCodex.of("races/human: {name: Human, summary: Tall., stats: {strength: 9}}"));
        game.player("eve", "square").perform("ann", "quit");
        game.signIn("ann", "ann");

        assertThat(stored("eve").stats().of(Stat.STRENGTH)).isEqualTo(9);
        assertThat(stored("ann").stats().of(Stat.STRENGTH)).isEqualTo(12);
    }

    // ---- experience ----

    @Test
    void whatWasGainedIsStoredBeforeItIsTold() {
        game.database().hold();
        game.perform("ann", "study").perform("ann", "study");
        assertThat(game.seen("ann")).isEmpty();

        game.database().release();
        game.drain();

        assertThat(stored("ann").experience().total()).isEqualTo(1400);
        assertThat(game.seen("ann")).containsExactly(
                "You gain 700 points of experience.", "You gain 700 points of experience.", "You rise to level 2!");
        assertThat(game.seen("bob")).containsExactly("Ann rises to level 2.");
    }

    @Test
    void whatANodeHadNotWrittenWhenItDiedWasNotGained() {
        game.perform("ann", "study");
        game.database().hold();
        game.perform("ann", "study");

        restart();

        assertThat(stored("ann").experience().total()).isEqualTo(700);
    }

    @Test
    void itGoesAlongIntoAnotherZone() {
        game.perform("ann", "study").perform("ann", "study").perform("ann", "stumble").perform("ann", "east");

        assertThat(pools("ann")).startsWith("Health 35 of 65");
        assertThat(stored("ann").experience().total()).isEqualTo(1400);
    }

    // ---- recovering ----

    @Test
    void whoIsHurtRecoversAndNothingOfItIsWritten() {
        game.perform("ann", "stumble");
        game.advance(Duration.ofSeconds(6));
        var before = batches();
        assertThat(stored("ann").vitals().health()).isLessThan(40);

        game.advance(Duration.ofSeconds(60));

        assertThat(pools("ann")).startsWith("Health 41 of 60");
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void whoeverIsWellCostsNoBatches() {
        game.advance(Duration.ofSeconds(6));
        var before = batches();

        game.advance(Duration.ofMinutes(2));

        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void whatHurtsIsForgottenWithANodeThatDiesAtOnceAndNotLater() {
        game.perform("ann", "stumble");
        restart();
        assertThat(pools("ann")).startsWith("Health 60 of 60");

        game.perform("ann", "stumble");
        game.advance(Duration.ofSeconds(6));
        restart();

        assertThat(pools("ann")).startsWith("Health 31 of 60");
    }

    @Test
    void whatIsStoredOfACharacterIsNeverOlderThanWhatItHolds() {
        game.perform("ann", "stumble").perform("ann", "get rope");

        assertThat(stored("ann").vitals().health()).isEqualTo(30);
    }

    @Test
    void aZoneThatMovesTakesAlongHowEverybodyFares() {
        var other = game.secondNode();
        game.perform("ann", "stumble");
        var parked = new ArrayList<ZoneHost.Parked>();
        game.park("town", parked::add);
        assertThat(game.owners().move(parked.getLast(), SecondNode.NODE, other.incarnation())).isTrue();
        game.readOwners();
        game.advance(Duration.ofSeconds(6));

        assertThat(pools("ann")).startsWith("Health 31 of 60");
    }

    @Test
    void whoIsOutOfTheWorldRecoversToo() {
        game.perform("ann", "stumble").perform("ann", "quit");
        game.advance(Duration.ofSeconds(60));

        game.signIn("ann", "ann");

        assertThat(pools("ann")).startsWith("Health 40 of 60");
    }

    // ---- what is shown of it ----

    @Test
    void whoeverReadsAnythingReadsAPromptOfThatMoment() {
        game.perform("ann", "stumble");
        game.advance(Duration.ofSeconds(60));
        game.terminal("ann").outputs();

        game.perform("bob", "say hi");

        assertThat(prompts("ann")).containsExactly("40/60hp 50/50sp 20/20ep 0xp> ");
    }

    private List<String> prompts(String name) {
        return game.terminal(name).outputs().stream()
                .filter(Output.Prompt.class::isInstance)
                .map(output -> ((Output.Prompt) output).text().plainText())
                .toList();
    }

    @Test
    void aProgramIsToldEachTimeANumberChangesAndOthersAreNot() {
        game.terminal("ann").want(FactKind.CHARACTER);
        game.terminal("bob").want(FactKind.values());
        game.perform("ann", "stumble");
        assertThat(health("ann")).containsExactly(60, 30);
        assertThat(health("bob")).containsExactly(60);

        game.advance(Duration.ofSeconds(18));

        assertThat(health("ann")).containsExactly(31, 32, 33);
        assertThat(game.terminal("bob").facts()).isEmpty();
    }

    private List<Integer> health(String name) {
        game.drain();
        return game.terminal(name).facts().stream()
                .filter(ClientFact.Vitals.class::isInstance)
                .map(fact -> ((ClientFact.Vitals) fact).health().left())
                .toList();
    }
}
