package org.jventure.admin.play;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.NodeDefaults;
import org.jventure.admin.startup.NodeProperties;
import org.springframework.stereotype.Component;

/**
 * The web ports of all nodes of a cluster on this machine, as {@code ./run --nodes} starts it, whether or not they are up
 * just now. Empty for a node by itself, and where nodes have machines of their own: there one address reaches them all.
 */
@Component
final class Neighbours {

    private static final int FIRST_WEB_PORT = 8080;

    private final ClusterFile file;

    Neighbours(NodeProperties properties) {
        this.file = new ClusterFile(properties.data());
    }

    /** In order, this node's own among them. Reads a small file. */
    List<Integer> ports() {
        return file.read().map(Neighbours::portsOf).orElse(List.of());
    }

    static List<Integer> portsOf(ClusterFile.Cluster cluster) {
        var launch = cluster.launch();
        if (launch == null) {
            return List.of();
        }
        var first = FIRST_WEB_PORT + launch.basePortOffset();
        var begun = IntStream.range(first, first + Math.min(launch.nodes(), NodeDefaults.MOST_NODES)).boxed();
        return Stream.concat(begun, cluster.nodes().stream().map(ClusterFile.Node::web)).distinct().sorted().toList();
    }
}
