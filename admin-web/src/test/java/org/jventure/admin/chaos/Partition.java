package org.jventure.admin.chaos;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The smaller half of the nodes loses sight of the others, and of the database too or not. */
record Partition(boolean withDatabase) implements Fault {

    private static final Duration APART = Duration.ofSeconds(30);
    private static final Duration UNTIL_ALL_IS_STILL = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "partition-minority-" + (withDatabase ? "with" : "without") + "-database";
    }

    @Override
    public String story() {
        return "a minority of the nodes, the leader among them, cannot reach the others for 30 s, "
                + (withDatabase ? "but reaches the database" : "nor the database");
    }

    @Override
    public boolean partsNetworks() {
        return true;
    }

    @Override
    public void strike(Stage stage) throws Exception {
        var owners = stage.owners();
        var minority = minority(stage);
        stage.timeline().strike(withDatabase ? Timeline.Blow.OTHER : Timeline.Blow.SILENCE,
                "cut off: " + Stage.names(List.copyOf(minority)), minority, owners);
        stage.network().cutOff(minority);
        try {
            if (!withDatabase) {
                minority.forEach(node -> stage.database().proxy(node).weather(TcpProxy.Weather.SILENT));
                var still = Instants.now().plus(UNTIL_ALL_IS_STILL);
                stage.lasts(APART);
                stage.timeline().frozen(minority, still, Instants.now());
            } else {
                stage.lasts(APART);
            }
        } finally {
            stage.network().heal();
            stage.database().weather(TcpProxy.Weather.FAIR);
        }
        stage.timeline().note("the network is whole");
    }

    private static Set<Integer> minority(Stage stage) throws Exception {
        var minority = new HashSet<Integer>();
        minority.add(stage.leader());
        while (minority.size() < (stage.nodes().up().size() - 1) / 2) {
            minority.add(stage.any());
        }
        return minority;
    }
}
