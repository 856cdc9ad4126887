package org.jventure.admin.startup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the operator reads once the node is ready. */
record ReadyBlock(
        ClusterFile.Node node,
        int tlsPort,
        ClusterFile.Cluster database,
        String site,
        Path data,
        String log,
        @Nullable String setupLink) {

    String text() {
        return new ReadyText("JVenture is ready (" + node.id() + ").")
                .line("Play", "telnet localhost " + node.telnet() + (tlsPort > 0 ? ", or by TLS at port " + tlsPort : ""))
                .site(site)
                .setupLink(setupLink)
                .line("Data", data.toString())
                .line("Log", log)
                .database(database)
                .end("Ctrl-C stops it.");
    }
}
