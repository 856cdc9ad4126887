package org.jventure.admin.chaos;

import java.util.List;

/** Each node in turn is stopped in good order and started again, as an upgrade does. */
record RollingRestart() implements Fault {

    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public String story() {
        return "each node in turn is asked to stop, and started again";
    }

    @Override
    public void strike(Stage stage) throws Exception {
        for (int node : stage.nodes().up()) {
            stage.timeline().goodOrder("SIGTERM of " + Nodes.id(node));
            stage.nodes().terminate(node);
            stage.startAgain(List.of(node));
            stage.nodes().awaitWhole();
        }
    }
}
