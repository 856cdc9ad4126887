package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeLogs;

/**
 * Three nodes in processes of their own, and players on them to whom all that can happen to nodes happens: what they were
 * shown stays true, nobody loses their place, and no zone stays without an owner. One cluster for all, because it takes
 * long to start; each story ends with every node up.
 */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(NodeLogs.class)
class ClusterPlayIT {

    private static final String TROUBLE = "shivers|may not have happened|lost on the way|holds its breath|blinks|slow to answer";

    @TempDir
    private static Path folder;

    private static PlayedCluster cluster;

    @BeforeAll
    static void startThree() throws Exception {
        cluster = PlayedCluster.start(folder);
    }

    @AfterAll
    static void stopAll() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void allNodesAreUp() throws Exception {
        var missing = List.of(1, 2, 3).stream().filter(node -> !cluster.up().contains(node)).mapToInt(it -> it).toArray();
        cluster.start(missing);
    }

    @AfterEach
    void allIsWhole() {
        cluster.awaitWhole();
    }

    @Test
    @Order(1)
    void twoPlayersOnTwoNodesMeetTalkAndWalkIntoAZoneOfAnother() throws Exception {
        cluster.move("harbour", 1);
        cluster.move("market", 3);
        var ann = cluster.player("Ann", 1);
        var ben = cluster.player("Ben", 2);

        assertThat(ann.askAnew("look", "Exits:")).contains("Ben is here");
        ben.passOver();
        ann.askAnew("say the tide is in", "You say");
        ben.await("Ann says, \"the tide is in");
        ann.passOver();
        ben.askAnew("tell ann meet me at the stalls", "You tell Ann");
        ann.await("Ben tells you, \"meet me at the stalls");
        ben.passOver();
        ann.askAnew("gossip fish is cheap today", "fish is cheap today");
        ben.await("Ann[^\\n]*fish is cheap today");
        assertThat(ben.askAnew("who", "players? (is|are) here\\.")).contains("Ann", "Ben");

        ann.askAnew("get lantern", "You take a lantern");
        ann.askAnew("give lantern to ben", "You give a lantern to Ben");
        assertThat(ben.askAnew("inventory", "You are carrying")).contains("lantern");

        ann.askAnew("east", "The Stalls");
        ben.askAnew("east", "The Stalls");
        assertThat(ann.askAnew("look", "Exits:")).contains("The Stalls", "Ben is here");
        ben.askAnew("give lantern to ann", "You give a lantern to Ann");
        ann.askAnew("west", "The Quay");
        ben.askAnew("west", "The Quay");
    }

    @Test
    @Order(2)
    void whatIsWrittenOfARoomIsSeenByThoseWhoPlayInIt() throws Exception {
        cluster.move("harbour", 1);
        var ben = cluster.player("Ben", 2);
        assertThat(ben.askAnew("look", "Exits:")).contains("The Quay");

        try (var world = cluster.world()) {
            world.change("update room set name = 'The Old Quay' where name = ?", "The Quay");
            await("the new name").atMost(Duration.ofSeconds(5)).until(() -> ben.askAnew("look", "Exits:").contains("The Old Quay"));
            world.change("update room set name = 'The Quay' where name = ?", "The Old Quay");
            await("the old name").atMost(Duration.ofSeconds(5)).until(() -> ben.askAnew("look", "Exits:").contains("The Quay"));
        }
    }

    @Test
    @Order(2)
    void staffMoveAZoneUnderItsPlayers() throws Exception {
        cluster.move("harbour", 1);
        var ann = cluster.player("Ann", 1);
        var ben = cluster.player("Ben", 2);
        var staff = cluster.staff(2);
        var cat = cluster.player("Cat", 3);
        cluster.takeLantern(ann);
        int mark = ben.seen().length();
        try (var _ = new PassingOn(cluster, "lantern", ann, cat)) {
            for (int target : List.of(3, 2, 1)) {
                var epoch = cluster.epoch("harbour");
                Waiting.report("planned move, longest silence", Waiting.longestSilence(ben, () -> {
                    staff.askAnew("zone move harbour " + target, "Zone harbour is now on node-" + target);
                    await().until(() -> cluster.owner("harbour") == target); // for a little while longer
                }));
                assertThat(cluster.epoch("harbour")).isEqualTo(epoch + 1);
                cluster.awaitWhole();
            }
        }
        assertThat(ben.seen().substring(mark)).doesNotContainPattern(TROUBLE);
        assertPlace(ann, "The Quay");
        assertPlace(ben, "The Quay");
    }

    @Test
    @Order(3)
    void theOwnerOfTheirZoneIsKilled() throws Exception {
        int leader = cluster.leader();
        int victim = cluster.others(leader).getFirst();
        playThroughTheDeathOf("owner", victim);
    }

    @Test
    @Order(4)
    void theLeaderIsKilledAndOwnsTheirZone() throws Exception {
        playThroughTheDeathOf("leader", cluster.leader());
    }

    private static void playThroughTheDeathOf(String whom, int victim) throws Exception {
        var left = cluster.others(victim);
        var ann = cluster.player("Ann", left.getFirst());
        var ben = cluster.player("Ben", left.getLast());
        var cat = cluster.player("Cat", left.getFirst());
        cluster.staff(left.getFirst());
        cluster.move("harbour", victim);
        cluster.takeLantern(ann);
        try (var _ = new PassingOn(cluster, "lantern", ann, ben)) {
            cluster.kill(victim);
            Waiting.report("kill " + whom + " → next look", Waiting.untilNextLook(cat));
            cluster.awaitWhole();
        }
        for (var player : List.of(ann, ben, cat)) {
            assertThat(player.isClosed()).isFalse();
            assertPlace(player, "The Quay");
        }
        cluster.start(victim);
    }

    @Test
    @Order(5)
    void twoOfThreeAreKilledAtOnce() throws Exception {
        int left = cluster.others(cluster.leader()).getFirst();
        int[] victims = cluster.others(left).stream().mapToInt(it -> it).toArray();
        var ann = cluster.player("Ann", left);
        var ben = cluster.player("Ben", left);
        var cat = cluster.player("Cat", left);
        cluster.staff(left);
        cluster.move("harbour", victims[0]);
        cluster.takeLantern(ann);
        try (var _ = new PassingOn(cluster, "lantern", ann, ben)) {
            cluster.kill(victims);
            Waiting.report("kill two of three → next look", Waiting.untilNextLook(cat));
            cluster.awaitWhole();
        }
        assertPlace(cat, "The Quay");
        cluster.start(victims);
    }

    @Test
    @Order(6)
    void eachIsStoppedInGoodOrderAndStartedAgain() throws Exception {
        for (int node : List.of(1, 2, 3)) {
            var left = cluster.others(node);
            var ann = cluster.player("Ann", left.getFirst());
            var ben = cluster.player("Ben", left.getLast());
            var cat = cluster.player("Cat", left.getFirst());
            var guest = cluster.player("Guest", node);
            cluster.staff(left.getFirst());
            cluster.move("harbour", node);
            cluster.takeLantern(ann);
            int mark = cat.seen().length();
            try (var _ = new PassingOn(cluster, "lantern", ann, ben)) {
                Waiting.report("SIGTERM, longest silence elsewhere", Waiting.longestSilence(cat, () -> {
                    cluster.terminate(node);
                    cluster.awaitWhole();
                }));
            }
            guest.await("This server goes down");
            assertThat(cat.seen().substring(mark)).doesNotContainPattern(TROUBLE);
            assertPlace(cat, "The Quay");
            cluster.start(node);
        }
    }

    @Test
    @Order(7)
    void aNodeThatHangsIsReplacedAndJoinsAnew() throws Exception {
        int victim = cluster.leader();
        var left = cluster.others(victim);
        var ann = cluster.player("Ann", left.getFirst());
        var ben = cluster.player("Ben", left.getLast());
        var cat = cluster.player("Cat", left.getFirst());
        var dan = cluster.player("Dan", victim);
        cluster.staff(left.getFirst());
        cluster.move("harbour", victim);
        cluster.takeLantern(ann);
        try (var _ = new PassingOn(cluster, "lantern", ann, ben)) {
            cluster.processes().pause(victim);
            var begun = System.nanoTime();
            Waiting.report("SIGSTOP → next look", Waiting.untilNextLook(cat));
            var rest = Duration.ofSeconds(20).minusNanos(System.nanoTime() - begun);
            Thread.sleep(rest.isPositive() ? rest : Duration.ZERO); // so long it hangs: that is the story
            cluster.processes().resume(victim);
            cluster.awaitWhole();
        }
        assertPlace(cat, "The Quay");
        assertPlace(dan.isClosed() ? cluster.player("Dan", victim) : dan, "The Quay");
    }

    @Test
    @Order(8)
    void aFourthNodeJoinsAndIsGivenZonesWhileTheyPlay() throws Exception {
        var ann = cluster.player("Ann", 1);
        var ben = cluster.player("Ben", 2);
        var cat = cluster.player("Cat", 3);
        cluster.takeLantern(ann);
        var epochs = PlayedCluster.ZONES.stream().mapToLong(cluster::epoch).sum();
        int mark = cat.seen().length();
        try (var _ = new PassingOn(cluster, "lantern", ann, ben)) {
            Waiting.report("a fourth joins, longest silence", Waiting.longestSilence(cat, () -> {
                cluster.start(4);
                await().atMost(Duration.ofSeconds(60)).until(() -> zonesOf(4) > 0);
                cluster.awaitWhole();
            }));
            assertThat(PlayedCluster.ZONES.stream().mapToLong(cluster::epoch).sum()).isGreaterThan(epochs);
            assertThat(cat.seen().substring(mark)).doesNotContainPattern(TROUBLE);
            cluster.kill(4);
            cluster.awaitWhole();
        }
        assertPlace(cat, "The Quay");
    }

    @Test
    @Order(9)
    void aNodeIsKilledAsSoonAsItStartsAndWhileItIsGivenZones() throws Exception {
        try (var quick = cluster.processes().startNode(4)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> quick.output().isEmpty()
                    && cluster.processes().running().stream().noneMatch(it -> it.id().equals("node-4")));
            quick.kill();
        }
        cluster.awaitWhole();
        try (var joining = cluster.processes().startNode(4)) {
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5)).until(() -> isBeingGivenZones(4));
            joining.kill();
        }
        cluster.awaitWhole();
    }

    private static boolean isBeingGivenZones(int node) {
        for (var zone : cluster.picture(cluster.leader()).get("zones")) {
            if (zone.get("state").asString().equals("MOVING") || zone.get("node").asString().equals(PlayedCluster.id(node))) {
                return true;
            }
        }
        return false;
    }

    private static long zonesOf(int node) {
        return PlayedCluster.ZONES.stream().filter(zone -> cluster.owner(zone) == node).count();
    }

    private static void assertPlace(Bot player, String room) throws Exception {
        assertThat(player.askAnew("look", "Exits:")).contains(room);
    }
}
