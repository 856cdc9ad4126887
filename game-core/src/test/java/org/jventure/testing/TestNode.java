package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jventure.content.RecentSettings;
import org.jventure.game.GameNode;
import org.jventure.kernel.NodeId;
import org.jventure.placement.ClusterStore;
import org.jventure.placement.NodeSelf;
import org.jventure.session.SessionDoor;
import org.jventure.session.SessionProperties;
import org.jventure.zone.BatchStore;
import org.jventure.zone.ZoneStore;

/** The node of one process of a {@link TestCluster}: the real one, with everything around it that can fail. One thread. */
final class TestNode {

    private static final SessionProperties SESSIONS =
            new SessionProperties(true, Duration.ofMinutes(5), 50, 100, 200, 3, 5);
    private static final Duration HAND_OVER = Duration.ofSeconds(10);
    private static final Duration UNNOTICED = Duration.ofSeconds(30);
    private static final String FAREWELL = "This server goes down, but the world does not.";

    private final NodeId id;
    private final TestProcess process;
    private final TestCluster cluster;
    private final FakeClusterStore rows;
    private final GameNode game;
    private final List<String> lives = new ArrayList<>();

    TestNode(NodeId id, String version, TestProcess process, TestCluster cluster) {
        this.id = id;
        this.process = process;
        this.cluster = cluster;
        this.rows = new FakeClusterStore(cluster.stores());
        var network = cluster.network();
        var watcher = cluster.watcher();
        BatchStore batches = watcher.watch(process.name(), (BatchStore) cluster.stores());
        ZoneStore zones = watcher.watch(process.name(), (ZoneStore) cluster.stores());
        ClusterStore watchedRows = watcher.watch(process.name(), rows);
        var world = cluster.world();
        this.game = new GameNode(
                new NodeSelf(id, id + ":5701", 5555, 8080, version, "test", process.name()),
                new GameNode.Cluster(
                        network.membership(id), network.link(id), network.topics(id),
                        network.sharedMap(id, "people"), cluster.locks().of(id, process)),
                new GameNode.Stores(
                        watchedRows, zones, cluster.writers().watch(process.name(), batches), cluster.stores().shared(),
                        cluster.content(), people()),
                new GameNode.Engine(
                        cluster.clock(), new SeededChance(11), cluster.ids(), process::execute, process, process,
                        process, process, process.apart(), process),
                new GameNode.Play(
                        GameRules.watched(world.commands(), world.narrations(), process.name(), watcher),
                        world.settings(), SESSIONS),
                () -> lives.add("rejoined"));
        begin();
    }

    private SessionDoor.Stores people() {
        return new SessionDoor.Stores(
                cluster.accounts(), cluster.characters(), new FakeApprovals(),
                new RecentSettings(cluster.content(), cluster.clock()), cluster.records());
    }

    private void begin() {
        process.every(Duration.ofMillis(100), game::pulse);
        process.every(Duration.ofSeconds(1), game::beat);
        game.begin(
                GameRules.channels(),
                incarnation -> lives.add("began " + incarnation),
                why -> lives.add("failed: " + why.getMessage()));
    }

    TestProcess process() {
        return process;
    }

    FakeClusterStore rows() {
        return rows;
    }

    GameNode game() {
        return game;
    }

    List<String> lives() {
        return List.copyOf(lives);
    }

    /** Goes in good order; its process is to end when {@code gone} is called. */
    void drain(Runnable gone) {
        game.drain(HAND_OVER, () -> {
            game.sessions().closeAll(FAREWELL);
            process.schedule(Duration.ofMillis(50), gone);
        });
    }

    void die() {
        end();
        rows.close();
    }

    /** The database does not notice for a while that the process is gone. */
    void dieWithoutBackends() {
        end();
        cluster.later(UNNOTICED, rows::close);
    }

    private void end() {
        process.kill();
        cluster.network().kill(id);
        cluster.locks().forget(id);
    }
}
