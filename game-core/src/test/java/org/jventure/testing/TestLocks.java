package org.jventure.testing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.LeaderLock;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;

/**
 * The leader's lock of a {@link TestCluster}: a node holds it that reaches most of those who vote. Who no longer does
 * loses it within half a second to another who does. One thread.
 */
final class TestLocks {

    private final TestNetwork network;
    private final Set<NodeId> voters;
    private final Map<NodeId, Held> asking = new LinkedHashMap<>();
    private @Nullable NodeId holder;
    private boolean off;

    /** @param voters none: there is no lock then */
    TestLocks(TestNetwork network, ManualExecutor executor, Set<NodeId> voters) {
        this.network = network;
        this.voters = voters;
        executor.every(Duration.ofMillis(500), this::review);
    }

    /** The lock as that life of the node has it; an earlier life has it no more. */
    LeaderLock of(NodeId node, SerialExecutor process) {
        var lock = new Held(node, process);
        asking.put(node, lock);
        return lock;
    }

    void forget(NodeId node) {
        asking.remove(node);
        if (node.equals(holder)) {
            holder = null;
        }
    }

    /** Nobody is answered any more: all the same as if most voters were gone. */
    void off(boolean isOff) {
        off = isOff;
    }

    Optional<NodeId> holder() {
        return Optional.ofNullable(holder);
    }

    private void review() {
        if (off || voters.isEmpty()) {
            return;
        }
        if (holder != null && !reachesMost(holder)) {
            holder = null;
        }
        if (holder == null) {
            asking.values().stream()
                    .filter(lock -> reachesMost(lock.node))
                    .findFirst()
                    .ifPresent(lock -> {
                        holder = lock.node;
                        lock.process.execute(lock.acquired);
                    });
        }
    }

    private boolean reachesMost(NodeId node) {
        Predicate<NodeId> reached = voter -> network.connects(node, voter);
        return voters.stream().filter(reached).count() * 2 > voters.size();
    }

    private final class Held implements LeaderLock {

        private final NodeId node;
        private final SerialExecutor process;
        private Runnable acquired = () -> {};

        Held(NodeId node, SerialExecutor process) {
            this.node = node;
            this.process = process;
        }

        @Override
        public void verify(SerialExecutor back, Consumer<Boolean> held) {
            var answer = !off && node.equals(holder) && asking.get(node) == this && reachesMost(node);
            back.execute(() -> held.accept(answer));
        }

        @Override
        public void resign() {
            if (asking.get(node) == this) {
                forget(node);
            }
        }

        @Override
        public void onAcquired(Runnable listener) {
            acquired = listener;
        }
    }
}
