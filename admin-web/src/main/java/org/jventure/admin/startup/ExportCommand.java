package org.jventure.admin.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.content.model.JdbcWorldExport;
import org.jventure.content.model.JdbcWorldExport.Exported;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code --export=DIR}: writes the world of the node that runs on a data directory as a world pack. */
public final class ExportCommand {

    private ExportCommand() {}

    /** Says where the pack is and answers 0, or says why there is none and answers 1. */
    public static int run(String[] arguments) {
        var folder = Path.of(Objects.requireNonNull(new SimpleCommandLinePropertySource(arguments).getProperty("export")));
        var data = Path.of(AdminLinkCommand.argument(arguments, "jventure.data", "JVENTURE_DATA", "data"))
                .toAbsolutePath().normalize();
        var file = new ClusterFile(data);
        var cluster = file.read().orElse(null);
        if (cluster == null || file.running(cluster).isEmpty()) {
            return refuse("No server runs on " + data + ". Start it first with ./run; its world can be written out while it runs.");
        }
        try {
            if (!isFree(folder)) {
                return refuse("The folder " + folder + " is not empty: name a new one.");
            }
            write(packs(new ClusterDatabase(cluster).source()), folder);
            return 0;
        } catch (DataAccessException | TransactionException e) {
            return refuse("The database of the server on " + data + " cannot be reached: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage());
        } catch (IOException | UncheckedIOException e) {
            return refuse("The world cannot be written to " + folder + ": " + e.getMessage());
        }
    }

    private static List<Exported> packs(DataSource source) {
        var snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        try (var beans = new AnnotationConfigApplicationContext("org.jventure.codex")) {
            var kinds = beans.getBeansOfType(Kind.class).values().stream().<Kind<?>>map(kind -> kind).toList();
            return new JdbcWorldExport(JdbcClient.create(source), new Kinds(kinds), snapshot).packs();
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** A world of one pack is in the folder itself, as it is imported; of several, each is in a folder of its own. */
    private static void write(List<Exported> packs, Path folder) throws IOException {
        for (Exported pack : packs) {
            var its = packs.size() == 1 ? folder : folder.resolve(pack.pack());
            for (var file : pack.files().entrySet()) {
                var path = its.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, file.getValue());
            }
            System.out.println("The world pack %s %s is in %s. ./run --import %s loads it."
                    .formatted(pack.pack(), pack.version(), its, its));
        }
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
