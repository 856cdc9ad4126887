package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.session.Output;
import org.jventure.testing.TestCluster;

/** Three nodes, one world: what players notice of it, which is nothing as long as their own node lives. */
class ClusterStoriesTest {

    private static final List<String> SCRIPT = List.of(
            "ann say hello", "bob look", "ann get rope", "ann give rope to bob", "bob east", "bob look", "cat say hi bob",
            "bob give rope to cat", "cat inventory", "bob get apple", "bob tell ann found it", "ann reply well done",
            "cat gossip hello all", "dora who", "bob east", "dora say welcome", "bob drop apple", "dora get all",
            "dora west", "dora look", "bob west", "bob west", "bob north", "bob say alone", "dora quit", "cat who");

    @Test
    void playersOnAnyNodeSeeHearAndMeetEverybody() {
        var cluster = Stories.threeNodes();

        cluster.perform("ann", "say hello");
        assertThat(cluster.seen("bob")).containsExactly("Ann says, \"hello\"");

        cluster.perform("bob", "tell cat are you there").perform("cat", "reply yes");
        assertThat(cluster.seen("cat")).startsWith("Bob tells you, \"are you there\"");
        assertThat(cluster.seen("bob")).endsWith("Cat tells you, \"yes\"");

        cluster.forget().perform("dora", "gossip hello all");
        assertThat(List.of(cluster.seen("ann"), cluster.seen("bob"), cluster.seen("cat")))
                .containsOnly(List.of("[gossip] Dora: hello all"));

        for (String name : List.of("ann", "bob", "cat", "dora")) {
            assertThat(cluster.answer(name, "who").getLast()).contains("Ann", "Bob", "Cat", "Dora", "4 players");
        }

        cluster.perform("ann", "get rope").perform("ann", "give rope to bob").perform("bob", "east")
                .perform("bob", "give rope to cat").forget();
        assertThat(cluster.answer("cat", "inventory")).containsExactly("You are carrying:\n  a rope");
        assertThat(cluster.storedItemsOf("cat")).containsExactly("rope");
    }

    @Test
    void aParcelReachesWhoeverIsOnAnyNodeAndIsFoundAgainWhenNodesDie() {
        var cluster = Stories.threeNodes();
        cluster.perform("ann", "get rope").perform("ann", "parcel rope to cat");
        assertThat(cluster.seen("cat")).containsExactly("A parcel from Ann has come for you. 'collect' takes it.");

        cluster.perform("dora", "get shell").perform("dora", "parcel shell to cat").perform("cat", "collect rope");
        assertThat(cluster.storedItemsOf("cat")).containsExactly("rope");

        cluster.hold("green").perform("cat", "collect").kill("green").advance(Duration.ofSeconds(8));
        cluster.perform("cat", "collect").advance(Duration.ofSeconds(2));
        assertThat(cluster.storedItemsOf("cat")).containsExactly("rope", "shell");
        assertThat(cluster.stores().unsound()).isEmpty();
        assertThat(cluster.stores().unfinishedEscrows()).isEmpty();
    }

    @Test
    void whatTheNetworkDeliversTwiceIsHeardOnce() {
        var cluster = Stories.threeNodes().forget();
        for (String from : Stories.NODES) {
            Stories.NODES.forEach(to -> cluster.duplicate(from, to, 100));
        }

        cluster.perform("dora", "gossip one").perform("dora", "gossip two").perform("bob", "tell cat hi");

        assertThat(cluster.seen("ann")).containsExactly("[gossip] Dora: one", "[gossip] Dora: two");
        assertThat(cluster.seen("cat"))
                .containsExactly("[gossip] Dora: one", "[gossip] Dora: two", "Bob tells you, \"hi\"");
    }

    @Test
    void crossingIntoAZoneOfAnotherNodeShowsNothingUnusual() {
        var alone = TestCluster.of(Stories.world(), "red")
                .player("ann", "red", "town/square").player("bob", "red", "town/square")
                .player("cat", "red", "forest/edge").player("dora", "red", "sea/beach");

        assertThat(transcript(Stories.threeNodes())).isEqualTo(transcript(alone)).hasSizeGreaterThan(100);
    }

    /** Everything that everybody sees of the script, prompts included. */
    private static List<String> transcript(TestCluster cluster) {
        var all = new ArrayList<String>();
        for (String line : SCRIPT) {
            var words = line.split(" ", 2);
            cluster.perform(words[0], words[1]).advance(Duration.ofMillis(100));
            for (String name : List.of("ann", "bob", "cat", "dora")) {
                for (Output output : cluster.terminal(name).outputs()) {
                    all.add(line + " / " + name + ": " + output);
                }
            }
        }
        return all;
    }

    @Test
    void aNodeThatJoinsReceivesRunningZonesAndNobodyNotices() {
        var cluster = TestCluster.of(Stories.world(), "red")
                .player("ann", "red", "town/square").player("bob", "red", "forest/edge")
                .player("cat", "red", "sea/beach");

        cluster.join("green").advance(Duration.ofSeconds(10)).join("blue").advance(Duration.ofSeconds(70)).awaitSettled();

        assertThat(Stories.ZONES).extracting(zone -> cluster.owner(zone).orElseThrow())
                .containsExactlyInAnyOrderElementsOf(Stories.NODES);
        assertThat(List.of("ann", "bob", "cat")).allSatisfy(name ->
                assertThat(cluster.terminal(name).outputs()).isEmpty());
        assertThat(cluster.answer("ann", "say here")).containsExactly("You say, \"here\"");
        assertThat(cluster.answer("bob", "get apple")).containsExactly("You take an apple.");
    }

    @Test
    void theWayIntoAZoneIsOpenAtEveryMomentOfItsMove() {
        var cluster = Stories.threeNodes();
        for (int moment = 0; moment < 14; moment++) {
            var target = cluster.owner("forest").orElseThrow().equals("green") ? "blue" : "green";
            cluster.move("forest", target);
            cluster.advance(Duration.ofMillis(moment * 100L)).perform("bob", "east").advance(Duration.ofSeconds(2));
            assertThat(cluster.seen("bob")).singleElement().asString().startsWith("The Edge");
            cluster.perform("bob", "west").advance(Duration.ofSeconds(2)).forget();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "green", "blue"})
    void whoseNodeIsTakenDownIsToldAndOthersNoticeNothing(String node) {
        var cluster = Stories.threeNodes();
        var theirs = theirs(node);

        cluster.terminate(node).advance(Duration.ofSeconds(15)).awaitSettled();

        assertThat(cluster.isAlive(node)).isFalse();
        assertThat(theirs).allSatisfy(name -> {
            assertThat(cluster.terminal(name).isClosed()).isTrue();
            assertThat(cluster.seen(name)).endsWith("This server goes down, but the world does not.");
        });
        others(theirs).forEach(name -> {
            assertThat(cluster.seen(name)).allMatch(line -> line.endsWith(" stares into nothing.") || line.contains(" says, "));
            assertThat(cluster.forget().answer(name, "say here")).containsExactly("You say, \"here\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "green", "blue"})
    void whenANodeIsKilledPlayersOfOthersKeepConnectionAndPlace(String node) {
        var cluster = Stories.threeNodes();
        var theirs = theirs(node);
        cluster.perform("bob", "get rope").perform("cat", "get apple").perform("dora", "get shell").forget();

        cluster.kill(node).advance(Duration.ofSeconds(6));

        assertThat(cluster.isSettled()).isTrue();
        for (String name : others(theirs)) {
            assertThat(cluster.terminal(name).isClosed()).isFalse();
            var seen = cluster.seen(name);
            if (place(name).equals(zoneOn(node))) {
                assertThat(seen).startsWith("The world shivers…").anyMatch(line -> line.contains("Exits:"));
            } else {
                assertThat(seen).allMatch(line -> line.endsWith(" stares into nothing."));
            }
        }
        others(theirs).forEach(name ->
                assertThat(cluster.answer(name, "say here")).endsWith("You say, \"here\""));
        cluster.advance(Duration.ofSeconds(10));
        for (String name : theirs) {
            assertThat(cluster.answer(others(theirs).getFirst(), "who").getLast())
                    .containsPattern("(?i)" + name + " .*link lost");
            cluster.signIn(others(List.of(node), Stories.NODES).getFirst(), name);
            assertThat(cluster.answer(name, "say back")).endsWith("You say, \"back\"");
        }
        assertThat(cluster.storedItemsOf("bob")).containsExactly("rope");
        assertThat(cluster.storedItemsOf("cat")).containsExactly("apple");
        assertThat(cluster.storedItemsOf("dora")).containsExactly("shell");
    }

    @Test
    void afterATakeOverWhoTellsOfNoGhosts() {
        var cluster = Stories.threeNodes().player("eve", "green", "forest/edge").player("finn", "blue", "forest/edge");

        cluster.type("eve", "quit").kill("green").awaitSettled();
        assertThat(cluster.answer("ann", "who").getLast()).contains("Cat", "Dora", "Finn");
        cluster.advance(Duration.ofMinutes(4));

        assertThat(cluster.present()).containsExactly("Ann", "Cat", "Dora", "Finn");
        for (String node : cluster.alive()) {
            assertThat(cluster.online(node)).isEqualTo(cluster.present());
        }
        assertThat(cluster.answer("finn", "who").getLast())
                .contains("Ann", "Cat", "Dora", "Finn").doesNotContain("Eve", "Bob");
    }

    private static String zoneOn(String node) {
        return Stories.ZONES.get(Stories.NODES.indexOf(node));
    }

    private static String place(String name) {
        return switch (name) {
            case "cat" -> "forest";
            case "dora" -> "sea";
            default -> "town";
        };
    }

    private static List<String> theirs(String node) {
        return switch (node) {
            case "red" -> List.of("ann", "dora");
            case "green" -> List.of("bob");
            default -> List.of("cat");
        };
    }

    private static List<String> others(List<String> names) {
        return others(names, List.of("ann", "bob", "cat", "dora"));
    }

    private static List<String> others(List<String> names, List<String> all) {
        return all.stream().filter(name -> !names.contains(name)).toList();
    }
}
