package org.jventure.admin.chaos;

import java.time.Duration;
import java.util.Set;

/** A node hangs for longer than the others wait for it, and wakes up as if nothing had been. */
record Pause(String name, boolean leader) implements Fault {

    private static final Duration HANGS = Duration.ofSeconds(20);

    @Override
    public String story() {
        return "SIGSTOP of " + (leader ? "the leader" : "the node with the most zones") + " for 20 s, then SIGCONT";
    }

    @Override
    public void strike(Stage stage) throws Exception {
        var owners = stage.owners();
        int victim = leader ? stage.leader() : stage.busiestFollower();
        stage.timeline().strike(
                Timeline.Blow.SILENCE, "SIGSTOP of " + Nodes.id(victim), Set.of(victim), owners);
        stage.nodes().pause(victim);
        try {
            stage.lasts(HANGS);
        } finally {
            stage.nodes().resume(victim);
        }
        stage.timeline().note("SIGCONT of " + Nodes.id(victim));
    }
}
