package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.game.LeaderDesk;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterOrder;
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
public final class FakeClusterDesk implements ClusterDesk, LeaderDesk {

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
                new NodeId(id), "127.0.0.1:" + (5700 + number), state, 5554 + number, 8079 + number, sessions, "1"));
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
    public void order(CharacterId asker, ClusterOrder order) {
        give(order, words -> outside.accept(new FarMessage.Notice(asker, words)));
    }

    @Override
    public void give(ClusterOrder order, Consumer<String> answer) {
        switch (order) {
            case ClusterOrder.MoveZone(var zone, var target) -> {
                change(zone, was -> new ZoneLine(
                        zone, was.name(), target, was.epoch() + 1, ZoneState.RUNNING, was.players(), was.npcs()));
                answer.accept(zone + " runs on " + target + " now.");
            }
            case ClusterOrder.ReleaseZone(var zone) -> {
                change(zone, was -> new ZoneLine(
                        zone, was.name(), was.node(), was.epoch() + 1, ZoneState.RUNNING, was.players(), was.npcs()));
                answer.accept(zone + " is back in service.");
            }
            case ClusterOrder.DrainNode(var node) -> {
                change(node, NodeState.DRAINING);
                answer.accept(node + " takes no more zones.");
            }
            case ClusterOrder.ResumeNode(var node) -> {
                change(node, NodeState.UP);
                answer.accept(node + " takes zones again.");
            }
        }
    }

    private void change(NodeId node, NodeState state) {
        nodes.replaceAll(was -> was.id().equals(node)
                ? new NodeLine(
                        node, was.address(), state, was.telnet(), was.web(), was.sessions(), was.version())
                : was);
    }

    private void change(ZoneId zone, UnaryOperator<ZoneLine> how) {
        zones.replaceAll(line -> line.id().equals(zone) ? how.apply(line) : line);
    }
}
