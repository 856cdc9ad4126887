package org.jventure.admin.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a fault happens to, and where it says so. */
record Stage(
        Nodes nodes, Database database, Network network, History history, Timeline timeline, Random random) {

    Map<String, String> owners() throws SQLException {
        try (var world = database.world()) {
            return world.owners();
        }
    }

    int leader() throws SQLException {
        try (var world = database.world()) {
            return Nodes.number(world.leader());
        }
    }

    /** The node, not the leader, that runs the most zones. */
    int busiestFollower() throws SQLException {
        var owners = owners();
        int leader = leader();
        return nodes.up().stream()
                .filter(node -> node != leader)
                .max(Comparator.comparing(node -> zonesOf(owners, node)))
                .orElseThrow();
    }

    private static long zonesOf(Map<String, String> owners, int node) {
        return owners.values().stream().filter(Nodes.id(node)::equals).count();
    }

    int any() {
        var up = nodes.up();
        return up.get(random.nextInt(up.size()));
    }

    void kill(String words, List<Integer> victims, Map<String, String> owners) {
        timeline.strike(Timeline.Blow.KILL, "kill -9 " + words + ": " + names(victims), Set.copyOf(victims), owners);
        nodes.kill(victims);
    }

    static String names(List<Integer> nodes) {
        return String.join(", ", nodes.stream().map(Nodes::id).toList());
    }

    void startAgain(List<Integer> victims) throws IOException {
        timeline.note("starting " + names(victims) + " again");
        nodes.start(victims.stream().mapToInt(it -> it).toArray());
        timeline.note(names(victims) + (victims.size() == 1 ? " is" : " are") + " back");
    }

    /** So long it lasts: that is the story, not a wait for anything. */
    void lasts(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
