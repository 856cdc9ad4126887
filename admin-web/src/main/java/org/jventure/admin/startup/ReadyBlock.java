package org.jventure.admin.startup;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the operator reads once the node is ready. */
record ReadyBlock(
        ClusterFile.Node node, ClusterFile.Cluster database, String site, Path data, @Nullable String setupLink) {

    String text() {
        var text = new StringBuilder("\nJVenture is ready (").append(node.id()).append(").\n\n");
        line(text, "Play", "telnet localhost " + node.telnet());
        line(text, "Web", site);
        if ("localhost".equals(URI.create(site).getHost())) {
            line(text, "", "(for players elsewhere set JVENTURE_WEB_PUBLIC_URL: links begin with it)");
        }
        if (setupLink != null) {
            line(text, "Admin", "nobody yet; the first opens this link, good once, until used:");
            line(text, "", setupLink);
        }
        line(text, "Data", data.toString());
        line(text, "Log", data.resolve("logs/jventure.log").toString());
        line(text, "Database", database.jdbcUrl());
        if (database.passwordFile() != null) {
            line(text, "", psql(database.passwordFile()));
        }
        return text.append("\nCtrl-C stops it.\n").toString();
    }

    private String psql(String passwordFile) {
        var url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        return "PGPASSWORD=$(cat '%s') psql -h %s -p %d -U %s %s"
                .formatted(passwordFile, url.getHost(), url.getPort(), database.user(), url.getPath().substring(1));
    }

    private static void line(StringBuilder text, String title, String words) {
        text.append("  %-10s%s\n".formatted(title, words));
    }
}
