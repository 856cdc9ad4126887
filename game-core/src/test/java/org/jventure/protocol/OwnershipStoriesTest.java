package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.testing.TestCluster;
import org.jventure.zone.ZoneStatus;

/** Zones whose owners die, sleep, stutter or hear late, while they hand something over or not. */
class OwnershipStoriesTest {

    private static final Duration LATENCY = Duration.ofMillis(60);

    private final TestCluster cluster = Stories.threeNodes();

    private void seconds(long seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    private void everybodyPlaysOn(String... names) {
        for (String name : names) {
            cluster.forget().perform(name, "say here").advance(Duration.ofSeconds(1));
            assertThat(cluster.seen(name)).as(name).containsExactly("You say, \"here\"");
        }
        assertThat(cluster.duels()).isEmpty();
    }

    // ---- crossings ----

    /** Interleaving 10. */
    @Test
    void whoHasCrossedWhenTheSourceDiesIsInTheTarget() {
        cluster.perform("bob", "get rope").forget().hold("red");
        cluster.perform("bob", "east");

        cluster.kill("red").release("red");
        seconds(6);

        assertThat(cluster.zoneOf("bob")).isEqualTo("forest");
        assertThat(cluster.seen("bob")).startsWith("The world shivers…", "'east' may not have happened.")
                .last().asString().startsWith("The Edge");
        assertThat(cluster.seen("cat")).containsExactly("Bob arrives.");
        assertThat(cluster.answer("bob", "inventory")).containsExactly("You are carrying:\n  a rope");
        everybodyPlaysOn("bob", "cat");
    }

    @Test
    void whoHasNotCrossedWhenTheSourceDiesIsStillThere() {
        cluster.databaseAway("red").perform("bob", "east").kill("red");
        seconds(6);

        assertThat(cluster.zoneOf("bob")).isEqualTo("town");
        assertThat(cluster.seen("bob")).startsWith("The world shivers…", "'east' may not have happened.")
                .last().asString().startsWith("The Square");
        everybodyPlaysOn("bob", "cat");
    }

    @Test
    void whoseNodeDiesBetweenTheCrossingAndTheEntryStaysInTheTargetForTheGrace() {
        cluster.lose("red", "green", 1_000).perform("ann", "east");
        assertThat(cluster.zoneOf("ann")).isEqualTo("forest");
        cluster.kill("red").forget();

        seconds(25);
        assertThat(cluster.seen("cat")).containsExactly("Ann arrives.", "Ann stares into nothing.");
        assertThat(cluster.answer("cat", "look").getLast()).contains("Ann stands here, staring into nothing.");

        seconds(220);
        assertThat(cluster.seen("cat")).containsExactly("Ann has left the world.");
        assertThat(cluster.present()).doesNotContain("Ann");
    }

    @Test
    void whoIsTakenInWithoutAPlayerIsFoundByThePlayerWhoComesBack() {
        cluster.lose("red", "green", 1_000).perform("ann", "east").kill("red");
        seconds(25);

        cluster.signIn("blue", "ann");

        assertThat(cluster.seen("ann")).last().asString().startsWith("The Edge");
        assertThat(cluster.seen("cat")).endsWith("Ann blinks, and is back.");
        everybodyPlaysOn("ann", "cat");
    }

    /** Interleaving 11. */
    @Test
    void whoCrossesIntoAZoneThatGoesOutOfServiceWaitsAtItsEdge() {
        cluster.hold("red").perform("bob", "east");
        cluster.refuse("forest", 1_000);
        for (int i = 0; i < 3; i++) {
            cluster.perform("cat", "get apple").advance(Duration.ofMillis(300)).perform("cat", "drop apple")
                    .advance(Duration.ofMillis(300));
        }
        cluster.release("red");
        seconds(2);
        assertThat(cluster.status("green", "forest")).contains(ZoneStatus.QUARANTINED);
        assertThat(cluster.seen("bob")).endsWith("This part of the world is closed for repair; you wait at its edge.");

        cluster.refuse("forest", 0);
        seconds(40);
        assertThat(cluster.terminal("bob").isClosed()).isFalse();
        cluster.releaseZone("forest");
        seconds(5);

        assertThat(cluster.seen("bob")).last().asString().startsWith("The Edge");
        everybodyPlaysOn("bob", "cat");
    }

    /** Interleaving 11: the way out. */
    @Test
    void whoIsStuckInAZoneOutOfServiceMayBeTakenToTheStartRoomWithAllItHas() {
        cluster.perform("cat", "get apple").refuse("forest", 1_000);
        for (int i = 0; i < 3; i++) {
            cluster.perform("cat", "drop apple").advance(Duration.ofMillis(700));
        }
        assertThat(cluster.status("green", "forest")).contains(ZoneStatus.QUARANTINED);
        seconds(6);
        assertThat(cluster.seen("cat")).endsWith("If you don't want to wait, type 'recall' to be taken to safety.");

        cluster.perform("cat", "recall");
        seconds(2);

        assertThat(cluster.zoneOf("cat")).isEqualTo("town");
        assertThat(cluster.seen("cat")).startsWith("You are taken to safety.").last().asString().startsWith("The Square");
        assertThat(cluster.answer("cat", "inventory")).containsExactly("You are carrying:\n  an apple");
        cluster.refuse("forest", 0).releaseZone("forest");
        seconds(8);
        assertThat(cluster.storedItemsOf("cat")).containsExactly("apple");
        everybodyPlaysOn("cat", "ann");
    }

    private static TestCluster whereBobCrossesWhileTheForestVanishes() {
        var vanishing = TestCluster.of(Stories.world(), "red", "green", "blue")
                .place("town", "red").place("forest", "green").place("sea", "blue")
                .player("ann", "red", "town/square").player("bob", "blue", "town/square");
        vanishing.perform("bob", "get rope").hold("red").perform("bob", "east").advance(Duration.ofMillis(100));
        vanishing.retireZone("forest").release("red").advance(Duration.ofSeconds(1));
        assertThat(vanishing.zoneOf("bob")).isEqualTo("forest");
        return vanishing.advance(Duration.ofSeconds(9));
    }

    @Test
    void whoCrossesIntoAZoneThatVanishesMayBeTakenToTheStartRoomWithAllItHas() {
        var vanishing = whereBobCrossesWhileTheForestVanishes();
        assertThat(vanishing.seen("bob")).contains("This part of the world is closed for repair; you wait at its edge.")
                .endsWith("If you don't want to wait, type 'recall' to be taken to safety.");

        vanishing.forget().perform("bob", "recall").advance(Duration.ofSeconds(2));

        assertThat(vanishing.seen("bob")).startsWith("You are taken to safety.").last().asString().startsWith("The Square");
        assertThat(vanishing.answer("bob", "inventory")).containsExactly("You are carrying:\n  a rope");
        assertThat(vanishing.forget().answer("ann", "east")).containsExactly("Alas, you cannot go that way.");
    }

    @Test
    void whoSignsInWithACharacterInAZoneThatVanishedIsInTheStartRoomWithAllItHas() {
        var vanishing = whereBobCrossesWhileTheForestVanishes();

        vanishing.signIn("red", "bob");
        vanishing.advance(Duration.ofSeconds(2));

        assertThat(vanishing.zoneOf("bob")).isEqualTo("town");
        assertThat(vanishing.forget().answer("bob", "inventory")).containsExactly("You are carrying:\n  a rope");
    }

    @Test
    void whereNothingIsClosedNobodyIsTakenAnywhere() {
        cluster.refuse("town", 1_000);
        for (int i = 0; i < 3; i++) {
            cluster.perform("ann", "get rope").advance(Duration.ofMillis(700));
        }
        assertThat(cluster.status("red", "town")).contains(ZoneStatus.QUARANTINED);

        cluster.forget().perform("ann", "recall");
        assertThat(cluster.seen("ann")).containsExactly("There is no way to safety just now; you wait.");
        assertThat(cluster.answer("cat", "recall")).containsExactly("You are there already.");
    }

    // ---- owners that die or sleep ----

    /** Interleaving 8. */
    @Test
    void whatWasGivenWhenTheOwnerDiesIsGivenOnceAndNotAskedForAgain() {
        cluster.player("eve", "red", "forest/edge").perform("cat", "get apple").forget().hold("green");
        cluster.perform("cat", "give apple to eve");

        cluster.kill("green").release("green");
        seconds(6);

        assertThat(cluster.storedItemsOf("eve")).containsExactly("apple");
        assertThat(cluster.seen("cat")).hasSize(3)
                .startsWith("The world shivers…", "'give apple to eve' may not have happened.")
                .last().asString().startsWith("The Edge");
        everybodyPlaysOn("cat", "eve");
    }

    /** Interleaving 8, for what leaves no trace in the database. */
    @Test
    void whatWasSaidWhenTheOwnerDiesIsHeardOnce() {
        cluster.player("eve", "red", "forest/edge").forget().lose("green", "blue", 1_000);
        cluster.perform("cat", "say one");

        cluster.kill("green");
        seconds(6);

        assertThat(cluster.seen("eve")).filteredOn(line -> line.startsWith("Cat says")).hasSize(1);
        assertThat(cluster.seen("cat")).contains("'say one' may not have happened.");
        everybodyPlaysOn("cat", "eve");
    }

    /** Interleaving 1: the bystander comes later, and is nobody to whom the drop was shown. */
    @Test
    void whatABystanderSawOfSomethingUnwrittenNobodyHasSeenWhenTheOwnerDies() {
        cluster.perform("ann", "get rope").perform("bob", "north").advance(Duration.ofSeconds(6)).forget();
        cluster.databaseAway("red").perform("ann", "drop rope").perform("bob", "south");
        assertThat(cluster.seen("bob")).isEmpty();

        cluster.kill("red");
        seconds(8);

        assertThat(cluster.seen("bob")).noneMatch(words -> words.contains("rope lies here"));
        assertThat(cluster.storedItemsOf("ann")).containsExactly("rope");
    }

    /** Interleaving 16. */
    @Test
    void anOwnerThatSleepsInATransactionHoldsUpNobody() {
        cluster.hold("green").perform("cat", "get apple").lockRow("green", "forest").pause("green");

        seconds(20);
        assertThat(cluster.isSettled()).isTrue();
        cluster.answer("cat", "get apple");

        cluster.resume("green").release("green");
        seconds(10);
        assertThat(cluster.lives("green")).containsExactly("began 1", "rejoined");
        assertThat(cluster.storedItemsOf("cat")).containsExactly("apple");
        everybodyPlaysOn("ann", "bob", "cat", "dora");
    }

    /** Interleaving 16, for a leader. */
    @Test
    void aLeaderThatSleepsInATransactionHoldsUpNobody() {
        cluster.hold("red").perform("ann", "get rope").lockRow("red", "town").pause("red");

        seconds(20);
        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.leader()).isPresent().isNotEqualTo(Optional.of("red"));

        cluster.resume("red").release("red");
        seconds(10);
        assertThat(cluster.storedItemsOf("ann")).isEmpty();
        everybodyPlaysOn("ann", "bob", "cat", "dora");
    }

    /** Interleaving 30. */
    @Test
    void whatTheOldProcessOfANodeStillWritesCountsForNothingOnceTheNewOneRuns() {
        cluster.hold("green").perform("cat", "get apple");
        cluster.killButNotItsBackends("green").restart("green");
        for (int i = 0; i < 20 && cluster.lives("green").getFirst().startsWith("failed"); i++) {
            cluster.kill("green").advance(Duration.ofSeconds(1)).restart("green");
        }
        assertThat(cluster.lives("green")).containsExactly("began 2");
        seconds(10);
        cluster.awaitSettled();

        cluster.release("green");
        seconds(5);

        assertThat(cluster.storedItemsOf("cat")).isEmpty();
        assertThat(cluster.storedItemsIn("forest/edge")).containsExactly("apple");
        everybodyPlaysOn("ann", "cat");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aNodeThatIsKilledInItsFirstSecondsLeavesNothingUnowned(int moment) {
        cluster.join("white").latency("white", LATENCY).advance(Duration.ofMillis(moment * 150L)).kill("white");

        cluster.awaitSettled();
        seconds(2);

        assertThat(cluster.isSettled()).isTrue();
        everybodyPlaysOn("ann", "bob", "cat", "dora");
    }

    static IntStream moments() {
        return IntStream.range(0, 16);
    }

    // ---- hand-overs ----

    static Stream<org.junit.jupiter.params.provider.Arguments> deathsInHandOvers() {
        return Stream.of("red", "green", "blue").flatMap(victim -> IntStream.range(0, 12)
                .mapToObj(moment -> org.junit.jupiter.params.provider.Arguments.of(victim, moment)));
    }

    /** Interleaving 17, and the same for the owner and the target. */
    @ParameterizedTest
    @MethodSource("deathsInHandOvers")
    void whoeverDiesInTheMiddleOfAHandOverNothingStaysUnowned(String victim, int moment) {
        slowly();
        cluster.perform("cat", "get apple").advance(Duration.ofSeconds(1));
        cluster.move("forest", "blue");
        cluster.type("cat", "drop apple").advance(Duration.ofMillis(moment * 25L)).kill(victim);

        cluster.awaitSettled();
        seconds(8);

        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.storedItemsOf("cat").size() + cluster.storedItemsIn("forest/edge").size()).isEqualTo(1);
        Stream.of("ann", "bob", "cat", "dora").filter(name -> !cluster.terminal(name).isClosed())
                .forEach(this::everybodyPlaysOn);
    }

    private void slowly() {
        for (String from : Stories.NODES) {
            cluster.latency(from, LATENCY);
            Stories.NODES.stream().filter(to -> !to.equals(from))
                    .forEach(to -> cluster.delay(from, to, Duration.ofMillis(30)));
        }
    }

    /** Interleaving 17. */
    @Test
    void whenTheLeaderDiesAfterItHasToldAZoneToParkTheZoneGoesOn() {
        cluster.delay("green", "red", Duration.ofSeconds(1)).move("forest", "blue");
        assertThat(cluster.status("green", "forest")).contains(ZoneStatus.MOVING);
        cluster.perform("cat", "say one");

        cluster.kill("red");
        seconds(4);

        assertThat(cluster.runs("green", "forest")).isTrue();
        assertThat(cluster.seen("cat")).containsExactly("You say, \"one\"");
    }

    /** Interleaving 17. */
    @Test
    void whenNobodyHearsOfAnAssignmentItIsReadInTheNextRound() {
        cluster.lose("red", "blue", 50).delay("red", "green", Duration.ofMillis(50));
        var answers = cluster.move("forest", "blue");
        cluster.await("the assignment", () -> !answers.isEmpty());
        cluster.kill("red");
        seconds(3);

        assertThat(cluster.runs("blue", "forest")).isTrue();
        assertThat(cluster.answer("cat", "say here")).containsExactly("You say, \"here\"");
    }

    /** Interleaving 31. */
    @Test
    void aBlockedWriteOfAnOldLeaderMatchesNothing() {
        cluster.hold("red").move("forest", "blue");
        seconds(20);
        assertThat(cluster.leader()).isPresent().isNotEqualTo(Optional.of("red"));
        assertThat(cluster.isSettled()).isTrue();
        long epoch = cluster.epoch("forest");

        cluster.release("red");
        seconds(10);

        assertThat(cluster.epoch("forest")).isEqualTo(epoch);
        assertThat(cluster.owner("forest")).contains("green");
        everybodyPlaysOn("bob", "cat", "ann");
    }

    static IntStream delays() {
        return IntStream.rangeClosed(14, 30);
    }

    /** Interleaving 39. */
    @ParameterizedTest
    @MethodSource("delays")
    void whetherAParkedZoneReturnsOrMovesIsDecidedByOneRow(int tenths) {
        cluster.delay("green", "red", Duration.ofMillis(tenths * 100L - 100));
        cluster.move("forest", "blue");
        cluster.type("cat", "get apple").type("cat", "drop apple").perform("cat", "get apple");
        cluster.advance(Duration.ofMillis(tenths * 100L)).delay("green", "red", Duration.ZERO);
        seconds(8);

        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.seen("cat")).filteredOn(line -> line.startsWith("You ")).containsExactly(
                "You take an apple.", "You drop an apple.", "You take an apple.");
        assertThat(cluster.storedItemsOf("cat")).containsExactly("apple");
        everybodyPlaysOn("ann", "bob", "cat", "dora");
    }

    /** Interleaving 39, when it is the leader's write that is late. */
    @ParameterizedTest
    @MethodSource("delays")
    void aLateWriteOfTheLeaderMovesAZoneThatStillStandsStillOrNothing(int tenths) {
        cluster.hold("red").move("forest", "blue");
        cluster.advance(Duration.ofMillis(tenths * 100L)).type("cat", "say one").release("red");
        seconds(8);

        assertThat(cluster.isSettled()).isTrue();
        assertThat(cluster.seen("cat")).containsExactly("You say, \"one\"");
        everybodyPlaysOn("bob", "cat");
    }

    /** Interleaving 22: nothing was written since the hand-over, but the owner has changed once more. */
    @Test
    void softStateOfTheOwnerBeforeTheLastIsNotTakenForExact() {
        cluster.player("eve", "red", "forest/edge").place("forest", "blue").forget().kill("blue");
        seconds(6);

        assertThat(cluster.seen("eve")).hasSize(2).startsWith("The world shivers…")
                .last().asString().startsWith("The Edge");
    }

    /** Interleaving 22. */
    @Test
    void softStateOfAnEarlierOwnerPlacesNobodyWhereHeNoLongerIs() {
        cluster.place("forest", "blue").perform("cat", "north").perform("cat", "south").perform("cat", "get apple");
        seconds(6);
        cluster.perform("cat", "north").perform("cat", "drop apple").kill("blue").signIn("red", "cat");
        seconds(6);

        assertThat(cluster.storedItemsIn("forest/glade")).containsExactly("apple");
        assertThat(cluster.answer("cat", "look").getLast()).startsWith("The Glade");
    }

    /** Interleaving 14, with an older epoch: rows of before a release by staff, which had given the zone a later one. */
    @Test
    void whenTheDatabaseGoesBackBehindTheEpochOfAnIdleZoneItGoesOnUnderTheOlderOne() {
        seconds(6);
        var goBack = cluster.stores().remember();
        long before = cluster.epoch("forest");
        cluster.refuse("forest", 1_000);
        for (int i = 0; i < 4; i++) {
            cluster.perform("cat", "get apple").advance(Duration.ofMillis(500));
        }
        cluster.refuse("forest", 0).releaseZone("forest");
        cluster.awaitSettled();
        seconds(6);
        assertThat(cluster.epoch("forest")).isEqualTo(before + 1);

        goBack.run();
        seconds(12);

        assertThat(cluster.epoch("forest")).isEqualTo(before);
        assertThat(cluster.isSettled()).isTrue();
        everybodyPlaysOn("cat", "ann");
    }

    // ---- other trouble ----

    /** Interleaving 37. */
    @Test
    void aZoneOutOfServiceStaysSoWhenItsNodeDies() {
        cluster.refuse("forest", 1_000);
        for (int i = 0; i < 4; i++) {
            cluster.perform("cat", "get apple").advance(Duration.ofMillis(500));
        }
        cluster.refuse("forest", 0);
        assertThat(cluster.status("green", "forest")).contains(ZoneStatus.QUARANTINED);

        cluster.kill("green");
        seconds(6);

        assertThat(cluster.owner("forest")).isPresent().isNotEqualTo(Optional.of("green"));
        assertThat(cluster.runs(cluster.owner("forest").orElseThrow(), "forest")).isFalse();
        assertThat(cluster.answer("ann", "say here")).endsWith("You say, \"here\"");
        cluster.releaseZone("forest");
        cluster.awaitSettled();
        seconds(5);
        everybodyPlaysOn("cat", "ann");
    }

    /** Interleaving 38. */
    @Test
    void aZoneThatWritesIsNotFrozenWhileItsNodesRoundsAreStuck() {
        cluster.place("sea", "red").forget().roundsAway("red");
        for (int i = 0; i < 6; i++) {
            cluster.perform("ann", i % 2 == 0 ? "get rope" : "drop rope").advance(Duration.ofSeconds(1));
        }

        assertThat(cluster.status("red", "town")).contains(ZoneStatus.RUNNING);
        assertThat(cluster.status("red", "sea")).contains(ZoneStatus.FROZEN);
        assertThat(cluster.seen("ann")).hasSize(6);
        cluster.roundsBack("red");
        seconds(3);
        everybodyPlaysOn("ann", "dora");
        assertThat(cluster.lives("red")).containsExactly("began 1");
    }

    @Test
    void answersOfTheDatabaseThatGetLostChangeNothing() {
        for (int i = 0; i < 10; i++) {
            Stories.NODES.forEach(node -> cluster.loseReplies(node, 2));
            cluster.perform("ann", "get all").perform("ann", "drop all").perform("cat", "get all").perform("cat", "drop all");
            seconds(3);
        }

        assertThat(cluster.storedItemsIn("town/square")).containsExactly("lantern", "rope");
        assertThat(cluster.storedItemsIn("forest/edge")).containsExactly("apple");
        assertThat(cluster.lives("red")).containsExactly("began 1");
        everybodyPlaysOn("ann", "bob", "cat", "dora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "green"})
    void aNodeThatIsRestartedAtOnceRunsAgain(String node) {
        cluster.kill(node).restart(node);
        seconds(8);

        assertThat(cluster.lives(node)).containsExactly("began 2");
        assertThat(cluster.isSettled()).isTrue();
        everybodyPlaysOn("cat");
        assertThat(List.copyOf(cluster.alive())).containsExactlyInAnyOrderElementsOf(Stories.NODES);
    }
}
