package org.jventure.cluster.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.spi.impl.eventservice.impl.EventServiceImpl;
import com.hazelcast.topic.impl.TopicService;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.SharedMap;
import org.jventure.kernel.NodeId;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.wire.WireCodec;
import org.slf4j.LoggerFactory;

/** Two nodes, without consensus. */
class HazelcastClusterTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ClusterOfNodes NODES = new ClusterOfNodes(0, "red", "blue", "green");
    private static final List<byte[]> RED_HEARS = new CopyOnWriteArrayList<>();
    private static final List<byte[]> BLUE_HEARS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void begin() {
        NODES.make("red").link().onReceive(RED_HEARS::add); // before the start
        NODES.make("blue");
        NODES.start("red", "blue");
        NODES.node("blue").link().onReceive(BLUE_HEARS::add); // and after it
        hears("red", "blue", BLUE_HEARS);
        hears("blue", "red", RED_HEARS);
    }

    @AfterAll
    static void end() {
        NODES.close();
    }

    @AfterEach
    void forget() {
        RED_HEARS.clear();
        BLUE_HEARS.clear();
    }

    /** Waits until one reaches the other: subscriptions take their time to get about. */
    private static void hears(String sender, String target, List<byte[]> heard) {
        await().atMost(PATIENCE).until(() -> {
            NODES.node(sender).link().send(new NodeId(target), bytes("?"));
            return !heard.isEmpty();
        });
        NODES.node(sender).link().send(new NodeId(target), bytes("."));
        await().atMost(PATIENCE).until(() -> text(heard.getLast()).equals(".")); // the last of them has come
        heard.clear();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static HazelcastInstance instanceOf(String node) {
        return Hazelcast.getAllHazelcastInstances().stream()
                .filter(instance -> instance.getCluster().getLocalMember().getAddress().getPort() == NODES.port(node))
                .findFirst().orElseThrow();
    }

    /** As if it had joined while the other was about to listen. */
    @Test
    void aNodeThatAnotherHasNotHeardToListenListensAnew() {
        var events = ((HazelcastInstanceProxy) instanceOf("blue")).getOriginal().node.getNodeEngine().getEventService();
        ((EventServiceImpl) events).getSegment(TopicService.SERVICE_NAME, false).removeRegistrations("node:red");
        NODES.node("blue").link().send(RED, bytes("in vain"));

        hears("blue", "red", RED_HEARS);

        assertThat(RED_HEARS).extracting(HazelcastClusterTest::text).doesNotContain("in vain");
        RED_HEARS.clear();
        NODES.node("blue").link().send(RED, bytes("once"));
        NODES.node("blue").link().send(RED, bytes("."));
        await().atMost(PATIENCE).until(() -> !RED_HEARS.isEmpty() && text(RED_HEARS.getLast()).equals("."));
        assertThat(RED_HEARS).extracting(HazelcastClusterTest::text).containsExactly("once", ".");
    }

    @Test
    void aNodeThatIsHeardOnOneTopicListensAnewToAnother() {
        var news = new CopyOnWriteArrayList<String>();
        NODES.node("red").topics().subscribe("news", bytes -> news.add(text(bytes)));
        await().atMost(PATIENCE).until(() -> {
            NODES.node("blue").topics().publish("news", bytes("first"));
            return !news.isEmpty();
        });
        var events = ((HazelcastInstanceProxy) instanceOf("blue")).getOriginal().node.getNodeEngine().getEventService();
        ((EventServiceImpl) events).getSegment(TopicService.SERVICE_NAME, false).removeRegistrations("topic:news");

        await().atMost(PATIENCE).until(() -> {
            NODES.node("blue").link().send(RED, bytes("by the other way"));
            NODES.node("blue").topics().publish("news", bytes("second"));
            return news.contains("second");
        });
    }

    @Test
    void everybodySeesEverybodyByTheirOwnNames() {
        assertThat(NODES.node("red").membership().present()).isEqualTo(Set.of(RED, BLUE));
        assertThat(NODES.node("blue").membership().present()).isEqualTo(Set.of(RED, BLUE));
    }

    @Test
    void aKilledMemberIsMissedAndAShutDownOneToo() {
        var changes = new AtomicInteger();
        NODES.node("red").membership().onChange(changes::incrementAndGet);

        NODES.start("green");
        assertThat(changes.get()).isPositive();
        NODES.kill("green");
        NODES.awaitMembers();

        NODES.start("green");
        var green = NODES.node("green");
        green.shutdown();
        assertThat(green.membership().present()).containsExactly(new NodeId("green"));
        NODES.kill("green");
        NODES.awaitMembers();
    }

    @Test
    void twentyThousandMessagesArriveInOrder() {
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            NODES.node("red").link().send(BLUE, ByteBuffer.allocate(100).putInt(i).array());
        }

        await().atMost(PATIENCE).until(() -> BLUE_HEARS.size() == count);
        assertThat(BLUE_HEARS.stream().map(message -> ByteBuffer.wrap(message).getInt()).toList())
                .isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void aMessageToOneselfAndAnEmptyOneArriveToo() {
        NODES.node("red").link().send(RED, new byte[0]);

        await().atMost(PATIENCE).until(() -> RED_HEARS.size() == 1);
        assertThat(RED_HEARS.getFirst()).isEmpty();
    }

    @Test
    void aMessageToNobodyIsLostWithoutAWord() {
        NODES.node("red").link().send(new NodeId("nobody"), bytes("hello"));
        NODES.node("red").link().send(BLUE, bytes("hello"));

        await().atMost(PATIENCE).until(() -> BLUE_HEARS.size() == 1);
    }

    @Test
    void aReceiverThatFailsStopsNothing() {
        var heard = new CopyOnWriteArrayList<String>();
        NODES.node("blue").topics().subscribe("failing", message -> {
            throw new IllegalStateException("on purpose");
        });
        NODES.node("blue").topics().subscribe("failing", message -> heard.add(text(message)));

        await().atMost(PATIENCE).until(() -> {
            NODES.node("blue").topics().publish("failing", bytes("once"));
            NODES.node("blue").topics().publish("failing", bytes("twice"));
            return heard.contains("twice");
        });
    }

    @Test
    void aTopicReachesAllAndItselfInOrder() {
        var atRed = new CopyOnWriteArrayList<String>();
        var atBlue = new CopyOnWriteArrayList<String>();
        NODES.node("red").topics().subscribe("gossip", message -> atRed.add(text(message)));
        NODES.node("blue").topics().subscribe("gossip", message -> atBlue.add(text(message)));
        await().atMost(PATIENCE).until(() -> {
            NODES.node("red").topics().publish("gossip", bytes("?"));
            return !atBlue.isEmpty() && !atRed.isEmpty();
        });

        var words = IntStream.range(0, 500).mapToObj(i -> "word " + i).toList();
        words.forEach(word -> NODES.node("red").topics().publish("gossip", bytes(word)));

        await().atMost(PATIENCE).until(() -> atRed.contains("word 499") && atBlue.contains("word 499"));
        assertThat(atRed.stream().filter(word -> !word.equals("?")).toList()).isEqualTo(words);
        assertThat(atBlue.stream().filter(word -> !word.equals("?")).toList()).isEqualTo(words);
    }

    @Test
    void aSharedMapIsTheSameEverywhereAndTellsOfChanges() {
        var map = NODES.node("red").sharedMap("who");
        var other = NODES.node("blue").sharedMap("who");
        var told = new CopyOnWriteArrayList<String>();
        other.onChange((key, value) -> told.add(key + (value == null ? " gone" : " " + text(value))));

        map.put("ann", bytes("town"));
        await().atMost(PATIENCE).until(() -> told.equals(List.of("ann town")));
        map.put("ann", bytes("forest"));
        await().atMost(PATIENCE).until(() -> told.size() == 2);
        map.remove("ann");
        await().atMost(PATIENCE).until(() -> told.size() == 3);

        assertThat(told).containsExactly("ann town", "ann forest", "ann gone");
        assertThat(other.all()).isEmpty();
        assertThat(NODES.node("red").sharedMap("who")).isSameAs(map);
    }

    @Test
    void manyWritesEndWithTheLast() {
        var map = NODES.node("red").sharedMap("numbers");
        var other = NODES.node("blue").sharedMap("numbers");
        for (int i = 0; i < 2000; i++) {
            map.put("n" + i % 10, bytes("" + i));
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts(other)).isEqualTo(
                IntStream.range(0, 10).boxed().collect(java.util.stream.Collectors.toMap(i -> "n" + i, i -> "" + (1990 + i)))));
    }

    private static Map<String, String> texts(SharedMap map) {
        return map.all().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }

    @Test
    void aCacheIsSharedAndEmptyWhereNothingWasPut() {
        assertThat(NODES.node("blue").cache("pack").get("room")).isEmpty();

        NODES.node("red").cache("pack").put("room", bytes("a room"));

        await().atMost(PATIENCE).until(() -> NODES.node("blue").cache("pack").get("room").isPresent());
        assertThat(NODES.node("blue").cache("pack").get("room").map(HazelcastClusterTest::text)).contains("a room");
    }

    @Test
    void withoutAClusterEverythingIsDroppedOrEmpty() {
        var lone = new HazelcastCluster(new NodeId("lone"), NODES.properties("green"));
        try {
            assertThat(lone.membership().present()).containsExactly(new NodeId("lone"));
            assertThat(lone.isReady()).isFalse();
            lone.link().send(RED, bytes("hello"));
            lone.topics().publish("gossip", bytes("hello"));
            assertThat(lone.cache("pack").get("room")).isEmpty();
            lone.cache("pack").put("room", bytes("a room"));
            assertThat(lone.sharedMap("who").all()).isEmpty();

            await().atMost(PATIENCE).until(() -> lone.counts().dropped() == 2);
        } finally {
            lone.shutdown();
        }
        lone.link().send(RED, bytes("hello"));
        assertThat(lone.counts().dropped()).isEqualTo(3);
    }

    @Test
    void afterARestartEverythingThatWasHandedOutGoesOn() {
        var blue = NODES.node("blue");
        var redMap = NODES.node("red").sharedMap("lasting");
        var blueMap = blue.sharedMap("lasting");
        var blueTold = new CopyOnWriteArrayList<String>();
        blueMap.onChange((key, value) -> blueTold.add(key + (value == null ? " gone" : "")));
        redMap.put("kept", bytes("1"));
        redMap.put("lost", bytes("1"));
        await().atMost(PATIENCE).until(() -> blueMap.all().keySet().equals(Set.of("kept", "lost")));
        var heard = new CopyOnWriteArrayList<String>();
        blue.topics().subscribe("lasting", message -> heard.add(text(message)));
        var joined = new AtomicInteger();
        blue.onJoined(joined::incrementAndGet);
        var before = instanceOf("blue");
        var red = NODES.node("red").membership();
        var missed = new AtomicInteger();
        red.onChange(() -> {
            if (!red.present().contains(BLUE) && missed.getAndIncrement() == 0) {
                redMap.remove("lost");
                redMap.put("new", bytes("2"));
            }
        });

        blue.restart();
        blue.restart();

        await().atMost(PATIENCE).until(() -> joined.get() == 1);
        assertThat(instanceOf("blue")).isNotSameAs(before);
        NODES.awaitMembers();
        await().atMost(PATIENCE).until(() -> blueMap.all().keySet().equals(Set.of("kept", "new")));
        assertThat(blueTold).contains("new", "lost gone").doesNotContain("kept gone");
        hears("red", "blue", BLUE_HEARS);
        hears("blue", "red", RED_HEARS);
        await().atMost(PATIENCE).until(() -> {
            NODES.node("red").topics().publish("lasting", bytes("hello"));
            return heard.contains("hello");
        });
        blueMap.put("mine", bytes("3"));
        await().atMost(PATIENCE).until(() -> redMap.all().containsKey("mine"));
        NODES.node("red").cache("after").put("k", bytes("v"));
        await().atMost(PATIENCE).until(() -> blue.cache("after").get("k").isPresent());
        assertThat(joined).hasValue(1);
    }

    @Test
    void aMembershipThatHazelcastGaveUpIsTakenUpAnew() {
        var before = instanceOf("blue");

        before.getLifecycleService().terminate();

        await().atMost(PATIENCE).until(() -> Hazelcast.getAllHazelcastInstances().stream()
                .anyMatch(instance -> instance != before
                        && instance.getCluster().getLocalMember().getAddress().getPort() == NODES.port("blue")));
        NODES.awaitMembers();
        hears("red", "blue", BLUE_HEARS);
        hears("blue", "red", RED_HEARS);
    }

    /** As when its members can't agree on who keeps the lock: no listener is told of that. */
    @Test
    void aMembershipThatEndsWithoutAWordIsTakenUpAnew() {
        var before = instanceOf("blue");
        ((HazelcastInstanceProxy) before).getOriginal().node.shutdown(true);

        await().atMost(PATIENCE).until(() -> Hazelcast.getAllHazelcastInstances().stream().noneMatch(before::equals));
        NODES.awaitMembers();
        hears("red", "blue", BLUE_HEARS);
        hears("blue", "red", RED_HEARS);
    }

    @Test
    void withoutConsensusNobodyHoldsTheLockAndNobodyWaitsForIt() {
        var red = NODES.node("red");
        var answers = new ArrayList<Boolean>();
        var back = new ManualExecutor(new ManualClock());
        red.leaderLock().verify(back, answers::add);
        back.drain();

        assertThat(answers).containsExactly(false);
        assertThat(red.isHealthy()).isTrue();
        assertThat(red.isReady()).isTrue();
    }

    @Test
    void whatFailsAtAnotherMemberComesBackAsAnException() {
        var executor = instanceOf("red").getExecutorService(SeatQuestion.EXECUTOR);
        var blue = instanceOf("blue").getCluster().getLocalMember();

        assertThatThrownBy(() -> executor.submitToMember(new SeatQuestion(), blue).get(20, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(HazelcastException.class)
                .hasMessageContaining("CP Subsystem is not enabled");
    }

    /** What a stranger might send, to be made alive here. */
    record Gadget() implements Callable<String>, Serializable {
        @Override
        public String call() {
            return "alive";
        }
    }

    @Test
    void objectsOfOtherClassesAreNotMadeAlive() {
        var executor = instanceOf("red").getExecutorService("gadgets");
        var blue = instanceOf("blue").getCluster().getLocalMember();

        assertThatThrownBy(() -> executor.submitToMember(new Gadget(), blue).get(20, TimeUnit.SECONDS))
                .hasStackTraceContaining("SecurityException");
    }

    @Test
    void theLastOfThreeLeavesWithoutAMajorityToAsk() {
        var last = new HazelcastCluster(new NodeId("green"), NODES.properties("green").withMembers(List.of()).withCp(3));
        last.start();
        var answers = new CopyOnWriteArrayList<Boolean>();
        last.leaderLock().verify(new ManualExecutor(new ManualClock()), answers::add);

        assertThat(last.isReady()).as("two more are waited for").isFalse();
        assertThat(last.isHealthy()).isFalse();
        last.shutdown();
        assertThat(last.membership().present()).containsExactly(new NodeId("green"));
    }

    @Test
    void whoIsOfAnotherClusterDoesNotJoin() {
        var green = NODES.properties("green");
        var foreign = new HazelcastCluster(new NodeId("green"), new HazelcastProperties("other", green.bindAddress(),
                green.port(), "", green.members(), green.discovery(), "", 0));
        try {
            foreign.start();

            assertThat(foreign.isReady()).isTrue();
            assertThat(foreign.membership().present()).containsExactly(new NodeId("green"));
            assertThat(NODES.node("red").membership().present()).isEqualTo(Set.of(RED, BLUE));
        } finally {
            foreign.abandon();
        }
    }

    @Test
    void whoSpeaksAnotherVersionDoesNotJoinAndTheOthersNoticeNothing() {
        var changes = new AtomicInteger();
        NODES.node("red").membership().onChange(changes::incrementAndGet);
        var later = new HazelcastCluster(
                new NodeId("green"), NODES.properties("green"), WireCodec.VERSION + 1, 1000, 1 << 20);
        try {
            later.start();

            assertThat(later.membership().present()).containsExactly(new NodeId("green"));
            assertThat(changes.get()).isZero();
            assertThat(NODES.node("red").membership().present()).isEqualTo(Set.of(RED, BLUE));
        } finally {
            later.abandon();
        }
    }

    @Test
    void aPortInUseIsSaidInASentence() {
        var second = new HazelcastCluster(new NodeId("second"), NODES.properties("red"));

        assertThatThrownBy(second::start)
                .isInstanceOf(MemberPortException.class)
                .hasMessageContaining("127.0.0.1:" + NODES.port("red"));
    }

    @Test
    void noiseAndForeignProtocolsOnTheMemberPortAreRefusedWithOneLineAtMost() throws IOException {
        var log = (Logger) LoggerFactory.getLogger("com.hazelcast");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        var noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        try {
            var greetings = List.of(noise, bytes("GET /hazelcast/health HTTP/1.1\r\n\r\n"), bytes("CP2"), new byte[] {0, 0, 0});
            for (byte[] greeting : greetings) {
                lines.list.clear();
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), NODES.port("red"))) {
                    socket.setSoTimeout(20_000);
                    socket.getOutputStream().write(greeting);
                    socket.shutdownOutput();
                    while (socket.getInputStream().read() >= 0) {
                        // what it says is its own business; it must end
                    }
                } catch (java.net.SocketException e) {
                    // so may a connection end, too
                }
                assertThat(lines.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN)).toList())
                        .hasSizeLessThanOrEqualTo(1);
            }
        } finally {
            log.detachAppender(lines);
        }
        NODES.node("red").link().send(BLUE, bytes("still here"));
        await().atMost(PATIENCE).until(() -> BLUE_HEARS.size() == 1);
    }
}
