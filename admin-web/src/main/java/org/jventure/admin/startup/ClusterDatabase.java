package org.jventure.admin.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.jventure.account.JdbcSetupLinks;
import org.jventure.account.SetupLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database that {@code cluster.json} names, for programs that are no node. */
public final class ClusterDatabase {

    private final ClusterFile.Cluster cluster;

    public ClusterDatabase(ClusterFile.Cluster cluster) {
        this.cluster = cluster;
    }

    /** From the file that holds it; for a database of the operator's own, from the environment. */
    public @Nullable String password() throws IOException {
        var file = cluster.passwordFile();
        return file == null
                ? System.getenv("SPRING_DATASOURCE_PASSWORD")
                : Files.readString(Path.of(file)).strip();
    }

    public SetupLinks setupLinks() throws IOException {
        return new JdbcSetupLinks(JdbcClient.create(source()));
    }

    DataSource source() throws IOException {
        var source = new DriverManagerDataSource(cluster.jdbcUrl());
        if (cluster.user() != null) {
            source.setUsername(cluster.user());
        }
        var password = password();
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }
}
