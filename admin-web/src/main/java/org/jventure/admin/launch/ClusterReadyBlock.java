package org.jventure.admin.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.startup.ClusterDatabase;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Node;
import org.jventure.admin.startup.ReadyText;
import org.springframework.dao.DataAccessException;

/** What the operator reads once all nodes are ready. */
record ClusterReadyBlock(Cluster cluster, Path data, String site) {

    static ClusterReadyBlock of(Cluster cluster, Path data, @Nullable String publicUrl) {
        return new ClusterReadyBlock(
                cluster,
                data,
                publicUrl == null
                        ? "http://localhost:" + cluster.nodes().getFirst().web()
                        : publicUrl.replaceAll("/+$", ""));
    }

    /** A link for the first admin, or null if somebody is one already, or the database does not say. */
    @Nullable String setupLink() throws IOException {
        try {
            var links = new ClusterDatabase(cluster).setupLinks();
            return links.adminExists() ? null : site + "/setup/" + links.create();
        } catch (DataAccessException _) {
            return null; // ./run --admin-link makes one when it answers again
        }
    }

    String text(@Nullable String setupLink) {
        var nodes = cluster.nodes();
        return new ReadyText("JVenture is ready (" + each(", ", Node::id) + ").")
                .line("Play", "telnet localhost " + each(" or ", Node::telnet))
                .site(site)
                .line("Web ports", each(", ", Node::web) + "; management " + each(", ", Node::management))
                .setupLink(setupLink)
                .line("Data", data.toString())
                .line("Logs", data.resolve("logs") + ": " + each(", ", it -> it.id() + ".log"))
                .database(cluster)
                .line("Stop one", "kill " + each(", ", it -> it.pid() + " (" + it.id() + ")"))
                .line("Start one", ClusterCommand.startAgain(data) + nodes.size() + " (again), --node " + (nodes.size() + 1)
                        + " (one more)")
                .end("Ctrl-C stops them all.");
    }

    private String each(String between, Function<Node, Object> what) {
        return cluster.nodes().stream().map(what).map(String::valueOf).collect(Collectors.joining(between));
    }
}
