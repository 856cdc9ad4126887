package org.jventure.admin.chaos;

import java.time.Duration;
import java.util.List;

/** Two nodes more, and two fewer. */
record Scale() implements Fault {

    private static final Duration LARGER = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "scale-3-5-3";
    }

    @Override
    public String story() {
        return "two nodes join, are given zones, and leave in good order";
    }

    @Override
    public void strike(Stage stage) throws Exception {
        int most = stage.nodes().up().stream().mapToInt(it -> it).max().orElseThrow();
        var more = List.of(most + 1, most + 2);
        stage.timeline().goodOrder("starting " + Stage.names(more));
        stage.nodes().start(most + 1, most + 2);
        stage.nodes().awaitWhole();
        stage.timeline().note(Stage.names(more) + " have joined");
        stage.lasts(LARGER);
        for (int node : more.reversed()) {
            stage.timeline().goodOrder("SIGTERM of " + Nodes.id(node));
            stage.nodes().terminate(node);
        }
    }
}
