package org.jventure.admin.startup;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The lines that an operator reads when something is ready: a title, and under it what belongs to it. */
public final class ReadyText {

    private final StringBuilder text = new StringBuilder();

    public ReadyText(String headline) {
        text.append('\n').append(headline).append("\n\n");
    }

    /** @param title empty if the line belongs to the one before */
    public ReadyText line(String title, String words) {
        text.append("  %-10s%s\n".formatted(title, words));
        return this;
    }

    public ReadyText site(String site) {
        line("Web", site);
        return "localhost".equals(URI.create(site).getHost())
                ? line("", "(for players elsewhere set JVENTURE_WEB_PUBLIC_URL: links begin with it)")
                : this;
    }

    public ReadyText setupLink(@Nullable String link) {
        return link == null
                ? this
                : line("Admin", "nobody yet; the first opens this link, good once, until used:").line("", link);
    }

    public ReadyText database(ClusterFile.Cluster cluster) {
        line("Database", cluster.jdbcUrl());
        var passwordFile = cluster.passwordFile();
        return passwordFile == null ? this : line("", psql(cluster, passwordFile));
    }

    public String end(String words) {
        return text.append('\n').append(words).append('\n').toString();
    }

    private static String psql(ClusterFile.Cluster cluster, String passwordFile) {
        var url = URI.create(cluster.jdbcUrl().substring("jdbc:".length()));
        return "PGPASSWORD=$(cat '%s') psql -h %s -p %d -U %s %s"
                .formatted(passwordFile, url.getHost(), url.getPort(), cluster.user(), url.getPath().substring(1));
    }
}
