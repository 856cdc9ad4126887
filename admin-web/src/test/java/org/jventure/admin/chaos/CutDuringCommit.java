package org.jventure.admin.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Connections are cut as they commit, by turns before PostgreSQL hears of it and after it has done it. */
record CutDuringCommit() implements Fault {

    private static final int CUTS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "database-cut-during-commit";
    }

    @Override
    public String story() {
        return "of each node six commits are cut off before PostgreSQL hears them and six before it is heard";
    }

    @Override
    public void strike(Stage stage) throws Exception {
        stage.timeline().note("commits are cut off");
        for (int i = 0; i < CUTS; i++) {
            for (int node : stage.nodes().up()) {
                cutOne(stage.database().proxy(node), i % 2 == 0);
            }
        }
        int cuts = stage.nodes().up().stream().mapToInt(node -> stage.database().proxy(node).cuts()).sum();
        stage.timeline().note("commits were cut off, " + cuts + " since the nodes began");
    }

    private static void cutOne(TcpProxy proxy, boolean before) {
        int cuts = proxy.cuts();
        if (before) {
            proxy.cutBeforeCommit();
        } else {
            proxy.cutAfterCommit();
        }
        await("a commit to cut").atMost(PATIENCE).until(() -> proxy.cuts() > cuts);
    }
}
