package org.jventure.admin.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Node;
import org.jventure.admin.startup.Preflight;

/** Whether a cluster may begin on a data directory, or a node join it, by what {@code cluster.json} says. */
final class Admission {

    private final Path data;
    private final ClusterFile file;

    Admission(Path data, ClusterFile file) {
        this.data = data;
        this.file = file;
    }

    /** Throws {@link RefusedException} if anything of a server runs on the data. */
    void checkThatNothingRuns() {
        var cluster = file.read().orElse(null);
        if (cluster == null) {
            return;
        }
        var nodes = file.running(cluster);
        var launch = cluster.launch();
        if (launch != null && file.isSupervised(cluster)) {
            throw new RefusedException("A cluster runs on %s already (%s).\n".formatted(data, names(nodes))
                    + "Add a node with ./run --node K%s, or stop them all first: kill %d"
                    .formatted(onThisData(), launch.pid()));
        }
        if (nodes.isEmpty()) {
            return;
        }
        throw launch == null ? singleNode(nodes.getFirst()) : new RefusedException(
                "Nodes of an earlier cluster still run on %s: %s.\nStop them first: kill %s".formatted(
                        data, names(nodes), nodes.stream().map(it -> "" + it.pid()).collect(Collectors.joining(" "))));
    }

    /** Throws {@link RefusedException} if another program has a port that one of the nodes will need. */
    void checkThatPortsAreFree(int offset, int nodes) {
        Preflight.takenPort(offset, nodes).ifPresent(taken -> {
            throw new RefusedException(("Another program has taken %s; nothing was started.\nStop it, or move all ports of"
                    + " all nodes with --base-port-offset N.").formatted(taken));
        });
    }

    /** Answers the cluster that the node may join; throws {@link RefusedException} if there is none. */
    Cluster clusterFor(String node) {
        var cluster = file.read().orElse(null);
        var nodes = file.running();
        if (cluster == null || nodes.isEmpty() && !file.isSupervised(cluster)) {
            throw new RefusedException("No cluster runs on %s.\nStart one with ./run --nodes 3%s%s"
                    .formatted(data, onThisData(), holdsWorld() ? " (it keeps the world that is there)." : "."));
        }
        if (cluster.launch() == null) {
            throw singleNode(nodes.getFirst());
        }
        nodes.stream().filter(it -> it.id().equals(node)).findFirst().ifPresent(it -> {
            throw new RefusedException("%s runs already, as process %d.\nStop it first (kill %2$d), or start another number."
                    .formatted(node, it.pid()));
        });
        return cluster;
    }

    private RefusedException singleNode(Node node) {
        return new RefusedException("The server on %s runs as a single node (process %d).\n".formatted(data, node.pid())
                + "Stop it (kill %d), then start ./run --nodes 3%s: it keeps the world.".formatted(node.pid(), onThisData()));
    }

    private boolean holdsWorld() {
        return Files.exists(data.resolve("postgres"));
    }

    private String onThisData() {
        return " --data '" + data + "'";
    }

    private static String names(List<Node> nodes) {
        return nodes.isEmpty()
                ? "its nodes are just starting"
                : nodes.stream().map(it -> it.id() + " is process " + it.pid()).collect(Collectors.joining(", "));
    }
}
