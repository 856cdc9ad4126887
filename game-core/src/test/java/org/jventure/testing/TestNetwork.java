package org.jventure.testing;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jventure.cluster.Membership;
import org.jventure.cluster.NodeLink;
import org.jventure.cluster.SharedMap;
import org.jventure.cluster.Topics;
import org.jventure.kernel.NodeId;

/**
 * The wires between the nodes of a test, on one executor: links, topics, maps and member lists as a real cluster gives
 * them, with every kind of trouble on demand. A node is in the network from the first time it is named. Nothing happens
 * but when the executor is drained, and nothing takes time but where a test says so. One thread.
 */
public final class TestNetwork {

    private final ManualExecutor executor;
    private final Map<NodeId, TestPeer> peers = new TreeMap<>();
    private final Map<Way, Lane> lanes = new LinkedHashMap<>();
    private final Set<Set<NodeId>> cuts = new HashSet<>();
    private Duration deathNotice = Duration.ZERO;
    private Duration silenceNotice = Duration.ZERO;
    private Duration returnNotice = Duration.ZERO;
    private long stamps;

    /** From one node to another, or to itself. */
    record Way(NodeId from, NodeId to) {}

    public TestNetwork(ManualExecutor executor) {
        this.executor = executor;
    }

    // ---- what a node is given ----

    public NodeLink link(NodeId node) {
        return peer(node).link();
    }

    public Topics topics(NodeId node) {
        return peer(node).topics();
    }

    public SharedMap sharedMap(NodeId node, String name) {
        return peer(node).map(name);
    }

    public Membership membership(NodeId node) {
        return peer(node).membership();
    }

    // ---- trouble ----

    /** Nothing passes between the two any more, either way. */
    public TestNetwork cut(NodeId a, NodeId b) {
        cuts.add(Set.of(a, b));
        reviewAll(silenceNotice);
        return this;
    }

    /** Cuts the node off from all others. */
    public TestNetwork isolate(NodeId node) {
        peers.keySet().stream().filter(other -> !other.equals(node)).toList().forEach(other -> cut(node, other));
        return this;
    }

    /** Mends the cut between the two. */
    public TestNetwork heal(NodeId a, NodeId b) {
        cuts.remove(Set.of(a, b));
        reviewAll(returnNotice);
        Stream.of(a, b).map(peers::get).filter(Objects::nonNull).forEach(this::reconcile);
        return this;
    }

    /** Mends all cuts; maps become the same again. */
    public TestNetwork heal() {
        cuts.clear();
        reviewAll(returnNotice);
        peers.values().forEach(this::reconcile);
        return this;
    }

    /** The next messages from the one to the other, on links and topics, get lost. */
    public TestNetwork lose(NodeId from, NodeId to, int count) {
        lane(new Way(from, to)).lose(count);
        return this;
    }

    /** The next messages from the one to the other, on links and topics, arrive twice. */
    public TestNetwork duplicate(NodeId from, NodeId to, int count) {
        lane(new Way(from, to)).duplicate(count);
        return this;
    }

    /** From now on everything from the one to the other takes so long; order is kept. */
    public TestNetwork delay(NodeId from, NodeId to, Duration delay) {
        lane(new Way(from, to)).delay(delay);
        return this;
    }

    /** The node is gone at once, with all it has: what is on the way to it is lost, what it has sent arrives. */
    public TestNetwork kill(NodeId node) {
        var dead = peers.remove(node);
        if (dead != null) {
            dead.die();
            lanes.keySet().removeIf(way -> way.to().equals(node));
            reviewAll(deathNotice);
        }
        return this;
    }

    /** The node stands still: what is sent to it, or by it, waits. */
    public TestNetwork pause(NodeId node) {
        peer(node).pause();
        reviewAll(silenceNotice);
        return this;
    }

    /** The node goes on, with what has waited; maps become the same again. */
    public TestNetwork resume(NodeId node) {
        peer(node).resume();
        reviewAll(returnNotice);
        peers.values().forEach(this::reconcile);
        return this;
    }

    /** How long it takes until others notice: that a node was killed, that it is silent, that it is back. */
    public TestNetwork noticeAfter(Duration death, Duration silence, Duration comeback) {
        deathNotice = death;
        silenceNotice = silence;
        returnNotice = comeback;
        return this;
    }

    // ---- what peers use ----

    Map<NodeId, TestPeer> peers() {
        return peers;
    }

    long nextStamp() {
        return ++stamps;
    }

    /** What may get lost. */
    void send(TestPeer from, NodeId to, Runnable arrival) {
        var lane = lane(new Way(from.node(), to));
        if (!lane.losesOne()) {
            carry(from, to, arrival);
            if (lane.doublesOne()) {
                carry(from, to, arrival);
            }
        }
    }

    /** What is only lost by a cut or a death. */
    void carry(TestPeer from, NodeId to, Runnable arrival) {
        var target = peers.get(to);
        if (target == null) {
            return;
        }
        from.whenAwake(() -> lane(new Way(from.node(), to)).carry(() -> {
            if (!isCut(from.node(), to) && target.isAlive()) {
                target.whenAwake(arrival);
            }
        }));
    }

    boolean reaches(TestPeer from, NodeId to) {
        var target = peers.get(to);
        return target != null && !target.isPaused() && !isCut(from.node(), to);
    }

    /** Whether both live and are awake, and something passes between them. */
    boolean connects(NodeId a, NodeId b) {
        var from = peers.get(a);
        return from != null && !from.isPaused() && reaches(from, b);
    }

    private boolean isCut(NodeId a, NodeId b) {
        return !a.equals(b) && cuts.contains(Set.of(a, b));
    }

    private TestPeer peer(NodeId node) {
        var known = peers.get(node);
        if (known != null) {
            return known;
        }
        var peer = new TestPeer(node, this, executor);
        peers.put(node, peer);
        peers.values().stream().filter(other -> reaches(peer, other.node())).forEach(peer::learnFrom);
        peers.values().forEach(TestPeer::review);
        return peer;
    }

    private Lane lane(Way way) {
        return lanes.computeIfAbsent(way, _ -> new Lane(executor));
    }

    private void reviewAll(Duration after) {
        if (after.isZero()) {
            executor.execute(() -> peers.values().forEach(TestPeer::review));
        } else {
            executor.schedule(after, () -> peers.values().forEach(TestPeer::review));
        }
    }

    private void reconcile(TestPeer peer) {
        peers.values().stream()
                .filter(other -> other != peer && reaches(peer, other.node()))
                .forEach(other -> executor.execute(() -> peer.learnFrom(other)));
    }

    /** One direction between two nodes. */
    private static final class Lane {

        private final ManualExecutor executor;
        private Duration delay = Duration.ZERO;
        private long lastDue;
        private int toLose;
        private int toDouble;

        Lane(ManualExecutor executor) {
            this.executor = executor;
        }

        void lose(int count) {
            toLose = count;
        }

        boolean losesOne() {
            return toLose > 0 && toLose-- > 0;
        }

        void duplicate(int count) {
            toDouble = count;
        }

        boolean doublesOne() {
            return toDouble > 0 && toDouble-- > 0;
        }

        void delay(Duration newDelay) {
            delay = newDelay;
        }

        void carry(Runnable arrival) {
            long now = executor.nanos();
            lastDue = Math.max(lastDue, now + delay.toNanos());
            if (lastDue <= now) {
                executor.execute(arrival);
            } else {
                executor.schedule(Duration.ofNanos(lastDue - now), arrival);
            }
        }
    }
}
