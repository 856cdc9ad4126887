package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three nodes that keep the leader's lock, and a fourth that may come. */
class ConsensusTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConsensusTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClusterOfNodes nodes = new ClusterOfNodes(3, "red", "blue", "green", "gold");

    @BeforeEach
    void begin() {
        nodes.start("red", "blue", "green");
        awaitHealth();
    }

    @AfterEach
    void end() {
        nodes.close();
    }

    private void awaitHealth() {
        long begun = System.nanoTime();
        await().atMost(PATIENCE).until(() -> nodes.all().stream().allMatch(HazelcastCluster::isHealthy));
        LOG.info("Healthy after {} s", seconds(begun));
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }

    private static boolean holds(HazelcastCluster node) {
        var answer = new CompletableFuture<Boolean>();
        node.leaderLock().verify(new Here(), answer::complete);
        try {
            return answer.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("an answer must come", e);
        }
    }

    /** Runs what it is given at once, as a test may. */
    private static final class Here implements org.jventure.kernel.SerialExecutor {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            throw new UnsupportedOperationException();
        }
    }

    private String awaitHolder(List<String> names) {
        long begun = System.nanoTime();
        var holder = await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> names.stream().filter(name -> holds(nodes.node(name))).findFirst().orElse(""),
                        name -> !name.isEmpty());
        LOG.info("The lock is {}'s after {} s", holder, seconds(begun));
        return holder;
    }

    private List<String> others(String... without) {
        return java.util.stream.Stream.of("red", "blue", "green")
                .filter(name -> !List.of(without).contains(name)).toList();
    }

    private HazelcastInstance instanceOf(String node) {
        return Hazelcast.getAllHazelcastInstances().stream()
                .filter(instance -> instance.getCluster().getLocalMember().getAddress().getPort() == nodes.port(node))
                .findFirst().orElseThrow();
    }

    private String seatOf(String node) {
        return SeatQuestion.seatOf(instanceOf(node));
    }

    @Test
    void theLockFallsWhenItsHolderDiesAndTheSeatGoesToItsReplacement() {
        assertThat(nodes.all()).allMatch(HazelcastCluster::isReady);
        var acquired = new AtomicInteger();
        var holder = awaitHolder(others());
        assertThat(others(holder)).noneMatch(name -> holds(nodes.node(name)));
        others(holder).forEach(name -> nodes.node(name).leaderLock().onAcquired(acquired::incrementAndGet));

        nodes.kill(holder);

        var next = awaitHolder(others(holder));
        await().atMost(PATIENCE).until(() -> acquired.get() == 1);
        assertThat(nodes.node(next).isReady()).isTrue();

        nodes.start("gold");
        awaitHealth();
        assertThat(seatOf("gold")).isNotEmpty();
        assertThat(nodes.node("gold").isReady()).isTrue();
        assertThat(holds(nodes.node(next))).isTrue();
    }

    @Test
    void whoResignsGivesTheLockUpAndDoesNotTakeItAgain() {
        var first = awaitHolder(others());

        nodes.node(first).leaderLock().resign();
        var second = awaitHolder(others(first));
        nodes.node(second).leaderLock().resign();
        var third = awaitHolder(others(first, second));
        nodes.node(third).shutdown();
        nodes.kill(third);
        nodes.awaitMembers();

        assertThat(others(third)).noneMatch(name -> holds(nodes.node(name)));
    }

    @Test
    void aNodeWhoseSeatWasGivenAwayJoinsAnewWithinItsProcess() throws Exception {
        awaitHolder(others());
        var before = instanceOf("green");
        var stale = seatOf("green");

        instanceOf("red").getCPSubsystem().getCPSubsystemManagementService()
                .removeCPMember(java.util.UUID.fromString(stale)).toCompletableFuture().get(20, TimeUnit.SECONDS);

        await().atMost(PATIENCE).until(() -> !before.getLifecycleService().isRunning());
        nodes.awaitMembers();
        awaitHealth();
        assertThat(seatOf("green")).isNotEqualTo(stale).isNotEmpty();
        assertThat(nodes.node("green").membership().present()).contains(new NodeId("red"));
    }

    @Test
    void withoutAMajorityTheAnswerIsNoUntilTheConsensusHasBegunAnew() {
        var holder = awaitHolder(others());

        others(holder).forEach(nodes::kill);

        await().atMost(PATIENCE).until(() -> !holds(nodes.node(holder)));
        assertThat(holds(nodes.node(holder))).isFalse();

        nodes.start(others(holder).toArray(String[]::new));
        awaitHealth();
        awaitHolder(others());
    }
}
