package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestCluster;
import org.jventure.zone.ZoneStatus;

/** Who leads, and that trouble with it stops no zone. */
class LeadershipStoriesTest {

    private final TestCluster cluster = Stories.threeNodes();

    private void seconds(long seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    private Map<String, Long> epochs() {
        var epochs = new LinkedHashMap<String, Long>();
        Stories.ZONES.forEach(zone -> epochs.put(zone, cluster.epoch(zone)));
        return epochs;
    }

    /** Interleaving 18. */
    @Test
    void aMinorityAndAMajorityThatBothReachTheDatabaseFightNoDuel() {
        assertThat(cluster.leader()).contains("red");
        long term = cluster.term();

        cluster.isolate("red");
        seconds(120);

        assertThat(cluster.term()).isLessThanOrEqualTo(term + 1);
        assertThat(Stories.ZONES).allSatisfy(zone -> assertThat(cluster.epoch(zone)).isLessThanOrEqualTo(5));
        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.duels()).isEmpty();
        var epochs = epochs();
        seconds(60);
        assertThat(epochs()).isEqualTo(epochs);

        cluster.heal();
        seconds(30);
        cluster.signIn("red", "ann");
        assertThat(cluster.answer("ann", "say healed")).endsWith("You say, \"healed\"");
        assertThat(cluster.answer("bob", "say too")).endsWith("You say, \"too\"");
    }

    /** Interleaving 19. */
    @Test
    void withoutAMajorityForTheLockNoZoneStops() {
        var epochs = epochs();
        long term = cluster.term();

        cluster.lockOff();
        seconds(60);

        assertThat(epochs()).isEqualTo(epochs);
        assertThat(cluster.term()).isEqualTo(term);
        assertThat(List.of("ann", "bob", "cat")).allSatisfy(name ->
                assertThat(cluster.terminal(name).outputs()).isEmpty());
    }

    /** Interleaving 19. */
    @Test
    void withoutTheLockTheLowestTakesOver() {
        cluster.lockOff().kill("red");
        seconds(7);

        assertThat(cluster.leader()).contains("blue");
        assertThat(cluster.isSettled()).isTrue();
    }

    @Test
    void withTheLockAnotherLeadsWithinTwoSeconds() {
        cluster.kill("red");
        cluster.advance(Duration.ofMillis(2_500));

        assertThat(cluster.leader()).isPresent().isNotEqualTo(Optional.of("red"));
        assertThat(cluster.isSettled()).isTrue();
    }

    @Test
    void whenTwoOfThreeAreKilledTheLastRunsEverything() {
        cluster.kill("red").kill("green");
        seconds(7);

        assertThat(Stories.ZONES).allMatch(zone -> cluster.runs("blue", zone));
        assertThat(cluster.seen("cat")).startsWith("The world shivers…");
        assertThat(cluster.answer("cat", "say alone")).endsWith("You say, \"alone\"");
    }

    /** Interleaving 29. */
    @Test
    void whenTheDatabaseIsBackAfterAMinuteNobodyIsDead() {
        var epochs = epochs();
        long term = cluster.term();

        cluster.databaseAway();
        seconds(60);
        assertThat(Stories.ZONES).allSatisfy(zone ->
                assertThat(cluster.status(cluster.owner(zone).orElseThrow(), zone)).contains(ZoneStatus.FROZEN));
        cluster.databaseBack();
        seconds(60);

        assertThat(epochs()).isEqualTo(epochs);
        assertThat(cluster.term()).isEqualTo(term);
        assertThat(Stories.NODES).allSatisfy(node -> assertThat(cluster.lives(node)).containsExactly("began 1"));
        for (String name : List.of("ann", "bob", "cat", "dora")) {
            assertThat(cluster.seen(name)).containsExactly("The world holds its breath…", "The world breathes again.");
        }
        assertThat(cluster.answer("bob", "say still here")).endsWith("You say, \"still here\"");
    }

    @Test
    void aNodeWithoutTheDatabaseLosesItsZonesAndComesBack() {
        cluster.databaseAway("green");
        seconds(20);
        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.owner("forest")).isPresent().isNotEqualTo(Optional.of("green"));
        assertThat(cluster.answer("cat", "say here")).endsWith("You say, \"here\"");

        cluster.databaseBack("green");
        seconds(10);

        assertThat(cluster.lives("green")).containsExactly("began 1", "rejoined");
        assertThat(cluster.answer("bob", "say here")).endsWith("You say, \"here\"");
        assertThat(cluster.duels()).isEmpty();
    }

    /** Interleaving 23: ids are our own, so that members may have others after a merge (see MergeTest) and nobody minds. */
    @Test
    void membersThatGoAndComeAgainReloadNothing() {
        var epochs = epochs();
        cluster.perform("cat", "north").forget();

        cluster.isolate("green");
        seconds(13);
        cluster.heal();
        seconds(30);

        assertThat(epochs()).isEqualTo(epochs);
        assertThat(Stories.NODES).allSatisfy(node -> assertThat(cluster.lives(node)).containsExactly("began 1"));
        assertThat(cluster.answer("bob", "say here")).endsWith("You say, \"here\"");
        assertThat(cluster.seen("ann")).as("the town's own").containsOnlyOnce("Bob says, \"here\"");
        assertThat(cluster.seen("dora")).as("neither was isolated nor has seen anything").isEmpty();
    }

    /** Interleaving 28. */
    @Test
    void howeverLeadersComeAndGoNoZoneMovesForBalanceTwiceInAMinute() {
        for (int i = 0; i < 8; i++) {
            cluster.player("p" + (char) ('a' + i), "green", i % 2 == 0 ? "forest/edge" : "sea/beach");
        }
        cluster.place("forest", "red").place("sea", "red").join("amber"); // red has too much
        var moves = new ArrayList<String>();
        var before = epochs();
        for (int i = 0; i < 12; i++) {
            cluster.isolate(cluster.leader().orElseThrow());
            seconds(11);
            cluster.heal();
            seconds(4);
            if (i % 4 == 3) {
                epochs().forEach((zone, epoch) -> moves.add(zone + " " + (epoch - before.get(zone))));
                before.putAll(epochs());
            }
        }

        assertThat(moves).anyMatch(move -> move.endsWith(" 1")); // else this would show nothing
        assertThat(moves).noneMatch(move -> move.matches(".* [2-9]"));
        assertThat(cluster.duels()).isEmpty();
    }
}
