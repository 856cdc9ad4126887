package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterStatus;
import org.jventure.turn.ClusterStatus.NodeLine;
import org.jventure.turn.ClusterStatus.NodeState;
import org.jventure.turn.ClusterStatus.ZoneLine;
import org.jventure.turn.ClusterStatus.ZoneState;
import org.jventure.turn.FarMessage;

/**
 * A cluster of three nodes that is only told of: node-1 leads, node-2 is this one. An order is obeyed at once, and its
 * asker told so, as a leader would. One thread.
 */
public final class FakeClusterDesk implements ClusterDesk {

    private final List<ZoneLine> zones = new ArrayList<>();
    private final List<NodeLine> nodes = new ArrayList<>();
    private @Nullable NodeId leader = new NodeId("node-1");
    private Consumer<FarMessage> outside = _ -> {};

    public FakeClusterDesk() {
        node("node-1", NodeState.UP, 1, 12);
        node("node-2", NodeState.UP, 2, 3);
        node("node-3", NodeState.DRAINING, 3, 0);
    }

    public FakeClusterDesk node(String id, NodeState state, int number, int sessions) {
        nodes.add(new NodeLine(
                new NodeId(id), "127.0.0.1:" + (5700 + number), state, 5554 + number, 8079 + number, sessions));
        return this;
    }

    public FakeClusterDesk zone(String id, String name, @Nullable String node, ZoneState state) {
        var owner = node == null ? null : new NodeId(node);
        zones.add(new ZoneLine(new ZoneId(id), name, owner, zones.size() + 3L, state, zones.size(), zones.size() * 7));
        return this;
    }

    public void loseLeader() {
        leader = null;
    }

    /** Where answers go. */
    void answersGo(Consumer<FarMessage> way) {
        outside = way;
    }

    @Override
    public ClusterStatus status() {
        return new ClusterStatus(leader, 4, new NodeId("node-2"), nodes, zones);
    }

    @Override
    public void move(CharacterId asker, ZoneId zone, NodeId target) {
        change(zone, was -> new ZoneLine(
                zone, was.name(), target, was.epoch() + 1, ZoneState.RUNNING, was.players(), was.npcs()));
        tell(asker, zone + " runs on " + target + " now.");
    }

    @Override
    public void release(CharacterId asker, ZoneId zone) {
        change(zone, was -> new ZoneLine(
                zone, was.name(), was.node(), was.epoch() + 1, ZoneState.RUNNING, was.players(), was.npcs()));
        tell(asker, zone + " is back in service.");
    }

    private void change(ZoneId zone, UnaryOperator<ZoneLine> how) {
        zones.replaceAll(line -> line.id().equals(zone) ? how.apply(line) : line);
    }

    private void tell(CharacterId asker, String sentence) {
        outside.accept(new FarMessage.Notice(asker, sentence));
    }
}
