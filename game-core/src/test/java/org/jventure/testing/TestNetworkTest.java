package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;

class TestNetworkTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");
    private static final NodeId GREEN = new NodeId("green");

    private final ManualExecutor executor = new ManualExecutor(new ManualClock());
    private final TestNetwork network = new TestNetwork(executor);
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void begin() {
        for (NodeId node : List.of(RED, BLUE, GREEN)) {
            network.link(node).onReceive(bytes -> heard.add(node + " " + words(bytes)));
            network.topics(node).subscribe("news", bytes -> heard.add(node + " reads " + words(bytes)));
        }
    }

    private static String words(byte @Nullable [] bytes) {
        return bytes == null ? "nothing" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private void send(NodeId from, NodeId to, String words) {
        network.link(from).send(to, bytes(words));
    }

    private List<String> heard() {
        executor.drain();
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Test
    void messagesKeepTheirOrderWhateverTheDelay() {
        network.delay(RED, BLUE, Duration.ofSeconds(2));
        send(RED, BLUE, "one");
        network.delay(RED, BLUE, Duration.ZERO);
        send(RED, BLUE, "two");
        send(GREEN, BLUE, "three");

        assertThat(heard()).containsExactly("blue three");
        executor.advance(Duration.ofSeconds(2));
        assertThat(heard()).containsExactly("blue one", "blue two");
    }

    @Test
    void whatIsToBeLostIsLostOnce() {
        network.lose(RED, BLUE, 1);
        send(RED, BLUE, "one");
        send(RED, BLUE, "two");

        assertThat(heard()).containsExactly("blue two");
    }

    @Test
    void whatIsToBeDoubledArrivesTwice() {
        network.duplicate(RED, BLUE, 1);
        send(RED, BLUE, "one");
        send(RED, BLUE, "two");

        assertThat(heard()).containsExactly("blue one", "blue one", "blue two");
    }

    @Test
    void whatIsPublishedReachesAllItsSenderToo() {
        network.topics(RED).publish("news", bytes("fish"));
        network.topics(RED).publish("other", bytes("meat"));

        assertThat(heard()).containsExactlyInAnyOrder("red reads fish", "blue reads fish", "green reads fish");
    }

    @Test
    void nothingPassesACutUntilItIsMended() {
        network.cut(RED, BLUE);
        send(RED, BLUE, "one");
        send(RED, GREEN, "two");
        assertThat(heard()).containsExactly("green two");
        assertThat(network.membership(RED).present()).containsExactlyInAnyOrder(RED, GREEN);

        network.heal();
        send(RED, BLUE, "three");

        assertThat(heard()).containsExactly("blue three");
        assertThat(network.membership(RED).present()).contains(BLUE);
    }

    @Test
    void aDeathIsNoticedAfterItsTime() {
        network.noticeAfter(Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO);
        network.membership(BLUE).onChange(() -> heard.add("changed"));
        network.kill(RED);
        send(BLUE, RED, "hello?");

        assertThat(heard()).isEmpty();
        assertThat(network.membership(BLUE).present()).contains(RED);
        executor.advance(Duration.ofSeconds(2));
        assertThat(heard()).containsExactly("changed");
        assertThat(network.membership(BLUE).present()).doesNotContain(RED);
    }

    @Test
    void aNodeThatWasKilledComesBackAsAnother() {
        network.kill(RED);
        network.link(RED).onReceive(bytes -> heard.add("new red " + words(bytes)));
        send(BLUE, RED, "hello");

        assertThat(heard()).containsExactly("new red hello");
        assertThat(network.membership(BLUE).present()).contains(RED);
    }

    @Test
    void aPausedNodeHearsAndSaysAllLater() {
        network.pause(RED);
        send(BLUE, RED, "one");
        send(RED, BLUE, "two");
        assertThat(heard()).isEmpty();
        assertThat(network.membership(BLUE).present()).doesNotContain(RED);

        network.resume(RED);

        assertThat(heard()).containsExactlyInAnyOrder("red one", "blue two");
        assertThat(network.membership(BLUE).present()).contains(RED);
    }

    @Test
    void aMapIsTheSameEverywhereAlsoForWhoComesLater() {
        network.sharedMap(RED, "names").put("a", bytes("Ann"));
        network.sharedMap(RED, "names").put("b", bytes("Bob"));
        network.sharedMap(BLUE, "names").onChange((key, value) -> heard.add(key + " is " + words(value)));
        executor.drain();
        network.sharedMap(GREEN, "names").remove("b");

        assertThat(heard()).containsExactly("a is Ann", "b is Bob", "b is nothing");
        assertThat(network.sharedMap(new NodeId("late"), "names").all()).containsOnlyKeys("a");
    }

    @Test
    void aMapInTwoPartsIsOneAgainAfterwards() {
        network.isolate(RED);
        network.sharedMap(RED, "names").put("a", bytes("Ann"));
        network.sharedMap(BLUE, "names").put("a", bytes("Anna"));
        network.sharedMap(BLUE, "names").put("b", bytes("Bob"));
        executor.drain();
        assertThat(network.sharedMap(RED, "names").all()).containsOnlyKeys("a");

        network.heal();
        executor.drain();

        for (NodeId node : List.of(RED, BLUE, GREEN)) {
            assertThat(network.sharedMap(node, "names").all()).containsOnlyKeys("a", "b")
                    .hasEntrySatisfying("a", value -> assertThat(words(value)).isEqualTo("Anna"));
        }
    }
}
