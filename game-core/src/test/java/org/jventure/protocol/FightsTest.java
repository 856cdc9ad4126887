package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.jventure.codex.Codex;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.item.Loot;
import org.jventure.testing.SecondNode;
import org.jventure.testing.TestCodex;
import org.jventure.testing.TestZone;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Prowess;
import org.jventure.zone.ZoneHost;

/** Fights in zones that save, move and break off, and over their borders. */
class FightsTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private static Codex written(String cooldown) {
        return TestCodex.of("""
                classes/baker: {name: Baker, summary: Bakes., skills: [scorch]}
                damage-types/fire: {name: fire, attack: {stat: intelligence}, defence: {stat: willpower}}
                skills/scorch:
                  name: Scorch
                  description: Hot.
                  cooldown: %s
                  effects: [{kind: damage, type: fire, amount: 2}]
                """.formatted(cooldown));
    }

    /** It hurts a little at once, and five times more. */
    private static Prowess venomous() {
        return new Prowess(
                1, Stats.newcomers(), 0,
                List.of(new Effect.Damage("fire", 1), new Effect.DamageOverTime("fire", 4, Duration.ofSeconds(10), 30)),
                false, List.of(), 0, new Loot(0, List.of()), false);
    }

    private final TestZone game = TestZone.room("pit").codex(written("1m")).define(item("bone"))
            .with(npc("rat").fighting(1, 8).leaving(9, "bone").back(60))
            .with(npc("troll").fighting(1, 900))
            .east("forest/edge")
            .room("lair").with(npc("snake").fighting(venomous())).north("nook")
            .room("den").with(npc("giant").fighting(9, 900)).graveyard("forest/grave")
            .zone("forest").room("edge").room("grave").zone("town")
            .player("ann", "town/pit").player("bob", "town/pit");

    private CharacterSheet stored(String name) {
        return game.stores().character(game.characterOf(name)).orElseThrow().sheet();
    }

    private long experience(String name) {
        return Objects.requireNonNull(stored(name).growth()).experience().total();
    }

    private String last(String name, String line) {
        game.seen(name);
        game.perform(name, line);
        return game.seen(name).getLast();
    }

    private void handOver() {
        var other = game.secondNode();
        var parked = new ArrayList<ZoneHost.Parked>();
        game.park("town", parked::add);
        assertThat(game.owners().move(parked.getLast(), SecondNode.NODE, other.incarnation())).isTrue();
        game.readOwners();
    }

    private void killTheRat() {
        game.perform("ann", "kill rat");
        game.advance(Duration.ofSeconds(12));
        assertThat(game.seen("ann")).anyMatch(line -> line.startsWith("You have slain the rat!"));
    }

    private long bones() {
        return game.stores().items().stream().filter(row -> row.prototype().value().endsWith("bone")).count();
    }

    private long loot() {
        return game.stores().ledger().stream().filter(entry -> entry.why().equals("loot") && entry.amount() > 0).count();
    }

    // ---- once, or not at all ----

    @Test
    void aVictoryBringsItsExperienceItsCoinsAndItsThingsOnce() {
        killTheRat();
        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.advance(Duration.ofSeconds(20));

        assertThat(experience("ann")).isEqualTo(100);
        assertThat(bones()).isEqualTo(1);
        assertThat(loot()).isEqualTo(1);
        assertThat(game.stores().unsound()).isEmpty();
    }

    @Test
    void whatIsNotStoredOfAVictoryHasNotHappened() {
        game.perform("ann", "kill rat");
        game.stores().faults().goAway();
        game.advance(Duration.ofSeconds(2));
        game.stores().faults().comeBack();
        game.crashAndRestart();
        game.signIn("ann", "ann");

        assertThat(experience("ann")).isEqualTo(100 * loot());
        assertThat(bones()).isEqualTo(loot());
    }

    @Test
    void whoIsDeadComesBackAfterItsTimeAndNotBefore() {
        killTheRat();
        handOver();

        assertThat(last("ann", "look")).doesNotContain("rat stands");
        game.advance(Duration.ofSeconds(75));
        assertThat(last("ann", "look")).contains("rat stands");
    }

    // ---- hand-over and crash ----

    @Test
    void aFightGoesOnWhenItsZoneIsHandedOver() {
        game.perform("ann", "kill troll");
        game.advance(Duration.ofSeconds(8));
        assertThat(last("ann", "target")).isEqualTo("You are fighting the troll, who has a few scratches.");
        game.seen("ann");

        handOver();
        game.advance(Duration.ofSeconds(5));

        assertThat(game.seen("ann")).isNotEmpty().allMatch(line -> line.contains("troll") || line.startsWith("You are "));
        assertThat(last("ann", "target")).startsWith("You are fighting the troll, who ").doesNotContain("unhurt");
    }

    @Test
    void woundsAreTheSameAfterAHandOverWhoeverLeavesThen() {
        game.perform("ann", "kill troll").perform("bob", "scorch troll");
        game.advance(Duration.ofSeconds(3));
        game.perform("bob", "stop");

        handOver();
        game.perform("bob", "east");
        game.advance(Duration.ofSeconds(3));

        assertThat(last("ann", "target")).isEqualTo("You are fighting the troll, who has a few scratches.");
    }

    @Test
    void aFightHasEndedWhenItsNodeDiesAndItsFightersAreToldSo() {
        game.perform("ann", "kill troll");
        game.advance(Duration.ofSeconds(8));

        game.crashAndRestart();
        var ann = game.signIn("ann", "ann");
        game.advance(Duration.ofSeconds(2));

        assertThat(ann.seen()).anyMatch(line -> line.contains("your fight is over"));
        assertThat(last("ann", "target")).isEqualTo("You are not fighting anybody.");
        assertThat(last("ann", "consider troll")).startsWith("The troll");
    }

    // ---- over borders ----

    @Test
    void whoFleesOverTheBorderOfTheZoneIsOutOfTheFight() {
        game.perform("ann", "kill troll");
        for (int i = 0; i < 10 && !game.seen("ann").toString().contains("You flee"); i++) {
            game.advance(Duration.ofSeconds(2));
            game.perform("ann", "flee");
        }
        game.advance(Duration.ofSeconds(3));

        assertThat(last("ann", "look")).startsWith("The Edge");
        assertThat(last("ann", "target")).isEqualTo("You are not fighting anybody.");
        game.perform("ann", "west");
        game.advance(Duration.ofSeconds(1));
        assertThat(last("ann", "target")).startsWith("You are fighting the troll");
    }

    @Test
    void whoDiesGetsUpInTheGraveyardOfAnotherZone() {
        game.player("cat", "town/den").perform("cat", "kill giant");
        game.advance(Duration.ofSeconds(40));

        assertThat(last("cat", "look")).startsWith("The Grave");
        assertThat(Objects.requireNonNull(stored("cat").growth()).vitals().health()).isLessThan(10);
        assertThat(stored("cat").condition().lasting().afflictions()).isEmpty();
    }

    // ---- what goes along ----

    @Test
    void nobodyEscapesPoisonByQuitting() {
        game.player("cat", "town/lair").perform("cat", "kill snake");
        game.advance(Duration.ofSeconds(5));
        game.perform("cat", "stop");
        for (int i = 0; i < 10 && !game.seen("cat").toString().contains("You flee"); i++) {
            game.advance(Duration.ofSeconds(2));
            game.perform("cat", "flee");
        }
        game.perform("cat", "quit");
        assertThat(stored("cat").condition().lasting().afflictions()).isNotEmpty();

        var cat = game.signIn("cat", "cat");
        game.advance(Duration.ofSeconds(15));

        assertThat(cat.seen()).anyMatch(line -> line.contains("hurts you for"));
    }

    @Test
    void aCooldownGoesAlongAndEndsSoonerIfABuilderShortensIt() {
        game.perform("ann", "scorch troll");
        assertThat(last("ann", "scorch")).startsWith("You can't do that again yet: wait 60 seconds.");
        game.perform("ann", "stop");
        game.advance(Duration.ofSeconds(10));
        assertThat(last("ann", "scorch troll")).startsWith("You can't do that again yet: wait 50 seconds.");

        game.content().put(written("5s"));

        assertThat(last("ann", "scorch troll")).doesNotContain("again yet");
    }

    // ---- without a player ----

    @Test
    void whoLosesTheLinkFightsOn() {
        game.perform("ann", "kill troll");
        game.terminal("ann").hangUp();
        game.advance(Duration.ofSeconds(5));

        assertThat(game.seen("bob")).anyMatch(line -> line.startsWith("Ann hits the troll"));
    }

    @Test
    void aRoomInWhichNothingHappensWritesNothing() {
        game.perform("ann", "kill rat");
        game.advance(Duration.ofMinutes(3));
        var before = game.stores().batchOf(TOWN);

        game.advance(Duration.ofMinutes(5));

        assertThat(game.stores().batchOf(TOWN)).isEqualTo(before);
    }
}
