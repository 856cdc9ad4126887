package org.jventure.cluster.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.Hazelcast;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.game.GameNode;
import org.jventure.kernel.NodeId;
import org.jventure.testing.LiveNodes;
import org.jventure.testing.TestZone;

/** Two clusters of one name that begin apart, and meet. */
class MergeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClusterOfNodes nodes = new ClusterOfNodes(0, "red", "blue", "green");

    @AfterEach
    void end() {
        nodes.close();
    }

    private HazelcastCluster make(String node, String... others) {
        var known = List.of(others).stream().map(other -> "127.0.0.1:" + nodes.port(other)).toList();
        return nodes.add(node, new HazelcastCluster(new NodeId(node), nodes.properties(node).withMembers(known)));
    }

    private UUID member(String node) {
        return Hazelcast.getAllHazelcastInstances().stream()
                .map(instance -> instance.getCluster().getLocalMember())
                .filter(member -> member.getAddress().getPort() == nodes.port(node))
                .findFirst().orElseThrow().getUuid();
    }

    private static GameNode.Cluster network(HazelcastCluster cluster) {
        return new GameNode.Cluster(
                cluster.membership(), cluster.link(), cluster.topics(), cluster.sharedMap("people"), cluster.leaderLock());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void afterASplitEverybodyHearsAndKnowsOfEverybodyAgain() {
        var heard = new CopyOnWriteArrayList<String>();
        var changes = new CopyOnWriteArrayList<String>();
        var joined = new AtomicInteger();
        var green = make("green", "red", "blue");
        green.link().onReceive(message -> heard.add(new String(message, UTF_8)));
        green.onJoined(joined::incrementAndGet);
        green.sharedMap("who").onChange((key, _) -> changes.add(key));
        green.start(); // the others are not there yet
        green.sharedMap("who").put("gwen", bytes("town"));
        var red = make("red", "blue");
        var blue = make("blue", "red");
        red.start();
        blue.start(); // and don't know of green
        red.sharedMap("who").put("rose", bytes("forest"));
        assertThat(green.membership().present()).isEqualTo(Set.of(new NodeId("green")));

        nodes.awaitMembers();

        await().atMost(PATIENCE).until(() -> joined.get() == 1);
        await().atMost(PATIENCE).until(() -> nodes.all().stream()
                .allMatch(node -> node.sharedMap("who").all().keySet().equals(Set.of("gwen", "rose"))));
        assertThat(changes).contains("gwen", "rose");
        await().atMost(PATIENCE).until(() -> {
            blue.link().send(new NodeId("green"), bytes("welcome"));
            return heard.contains("welcome");
        });
        red.sharedMap("who").put("rita", bytes("hill"));
        await().atMost(PATIENCE).until(() -> changes.contains("rita"));
    }

    /** Interleaving 23, on members that merge in earnest; LeadershipStoriesTest tells it of a split before. */
    @Test
    void nothingIsLoadedAnewWhenMemberIdsChangeInAMerge() {
        try (var live = new LiveNodes(TestZone.room("square").item("rope"))) {
            var green = make("green", "red", "blue");
            green.start();
            live.begin("green", network(green));
            await().atMost(PATIENCE).until(() -> live.runs("green", "town"));
            live.player("ann", "green", "square");
            await().atMost(PATIENCE).until(() -> live.seen("ann").stream().anyMatch(words -> words.startsWith("The Square")));
            for (var other : List.of(make("red", "blue"), make("blue", "red"))) {
                other.start();
                live.begin(other == nodes.node("red") ? "red" : "blue", network(other));
            }
            var before = member("green");
            long epoch = live.epoch("town");
            int loads = live.loads();

            nodes.awaitMembers();

            assertThat(member("green")).as("its id as a member").isNotEqualTo(before);
            live.player("bob", "red", "square"); // the others find the way to it
            await().atMost(PATIENCE).until(() -> live.seen("ann").contains("Bob has come into the world."));
            live.type("ann", "get rope");
            await().atMost(PATIENCE).until(() -> live.seen("bob").contains("Ann takes a rope."));
            assertThat(live.seen("ann")).containsExactly("You take a rope.");
            assertThat(live.epoch("town")).isEqualTo(epoch);
            assertThat(live.loads()).isEqualTo(loads);
            assertThat(live.lives()).containsExactlyInAnyOrder("green began 1", "red began 1", "blue began 1");
        }
    }
}
