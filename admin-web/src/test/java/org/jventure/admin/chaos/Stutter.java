package org.jventure.admin.chaos;

import java.time.Duration;

/** A node gets only a tenth of each second, as under a machine that is far too busy; it is never silent for long. */
record Stutter() implements Fault {

    private static final Duration HALTS = Duration.ofMillis(900);
    private static final Duration RUNS = Duration.ofMillis(100);
    private static final int TIMES = 25;

    @Override
    public String name() {
        return "stuttering-owner";
    }

    @Override
    public String story() {
        return "the node with the most zones runs for a tenth of each of 25 seconds";
    }

    @Override
    public void strike(Stage stage) throws Exception {
        int victim = stage.busiestFollower();
        stage.timeline().note(Nodes.id(victim) + " stutters");
        for (int i = 0; i < TIMES; i++) {
            stage.nodes().pause(victim);
            try {
                stage.lasts(HALTS);
            } finally {
                stage.nodes().resume(victim);
            }
            stage.lasts(RUNS);
        }
        stage.timeline().note(Nodes.id(victim) + " runs freely again");
    }
}
