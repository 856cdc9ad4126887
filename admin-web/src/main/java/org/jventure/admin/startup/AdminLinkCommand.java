package org.jventure.admin.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.dao.DataAccessException;

/** {@code --admin-link}: makes a new set-up link in the database of the node that runs on a data directory. */
public final class AdminLinkCommand {

    private AdminLinkCommand() {}

    /** Prints the link and answers 0, or says why there is none and answers 1. */
    public static int run(String[] arguments) {
        var data = Path.of(argument(arguments, "jventure.data", "JVENTURE_DATA", "data")).toAbsolutePath().normalize();
        var file = new ClusterFile(data);
        var cluster = file.read().orElse(null);
        if (cluster == null || file.running(cluster).isEmpty()) {
            return refuse("No server runs on " + data + ". Start it first with ./run; "
                    + "if nobody is an admin yet, it prints a link by itself.");
        }
        try {
            System.out.println("Whoever opens this link becomes an admin. It is good once, until used;"
                    + " earlier links no longer are.\n");
            var secret = new ClusterDatabase(cluster).setupLinks().create();
            System.out.println("  " + site(file.running(cluster).getFirst()) + "/setup/" + secret);
            return 0;
        } catch (DataAccessException | IOException e) {
            return refuse("The database of the server on " + data + " cannot be reached: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    private static String site(ClusterFile.Node node) {
        return Stream.of("JVENTURE_WEB_PUBLICURL", "JVENTURE_WEB_PUBLIC_URL")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> "http://localhost:" + node.web());
    }

    static String argument(String[] arguments, String name, String variable, String otherwise) {
        var given = new SimpleCommandLinePropertySource(arguments).getProperty(name);
        return given == null ? System.getenv().getOrDefault(variable, otherwise) : given;
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
