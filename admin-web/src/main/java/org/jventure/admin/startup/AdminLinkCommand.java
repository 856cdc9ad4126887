package org.jventure.admin.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.account.JdbcSetupLinks;
import org.jventure.account.SetupLinks;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code --admin-link}: makes a new set-up link in the database of the node that runs on a data directory. */
public final class AdminLinkCommand {

    private AdminLinkCommand() {}

    /** Prints the link and answers 0, or says why there is none and answers 1. */
    public static int run(String[] arguments) {
        var data = Path.of(argument(arguments, "jventure.data", "data")).toAbsolutePath().normalize();
        var cluster = new ClusterFile(data).read().orElse(null);
        if (cluster == null || cluster.nodes().isEmpty()) {
            return refuse("No server runs on " + data + ". Start it first with ./run; "
                    + "if nobody is an admin yet, it prints a link by itself.");
        }
        try {
            System.out.println("Whoever opens this link becomes an admin. It is good once, until used;"
                    + " earlier links no longer are.\n");
            System.out.println("  " + site(cluster) + "/setup/" + links(cluster).create());
            return 0;
        } catch (DataAccessException | IOException e) {
            return refuse("The database of the server on " + data + " cannot be reached: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    private static SetupLinks links(ClusterFile.Cluster cluster) throws IOException {
        var source = new DriverManagerDataSource(cluster.jdbcUrl());
        if (cluster.user() != null) {
            source.setUsername(cluster.user());
        }
        var password = password(cluster.passwordFile());
        if (password != null) {
            source.setPassword(password);
        }
        return new JdbcSetupLinks(JdbcClient.create(source));
    }

    private static @Nullable String password(@Nullable String file) throws IOException {
        return file == null
                ? System.getenv("SPRING_DATASOURCE_PASSWORD")
                : Files.readString(Path.of(file)).strip();
    }

    private static String site(ClusterFile.Cluster cluster) {
        return Stream.of("JVENTURE_WEB_PUBLICURL", "JVENTURE_WEB_PUBLIC_URL")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> "http://localhost:" + cluster.nodes().getFirst().web());
    }

    private static String argument(String[] arguments, String name, String otherwise) {
        var given = new SimpleCommandLinePropertySource(arguments).getProperty(name);
        return given == null ? otherwise : given;
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
