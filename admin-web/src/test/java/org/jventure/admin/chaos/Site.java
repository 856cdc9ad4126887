package org.jventure.admin.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A database and a cluster on it, in a folder of their own; closing it leaves nothing behind. */
final class Site implements AutoCloseable {

    private final Path folder;
    private final boolean parted;
    private final Network network;
    private final Database database;
    private final Nodes nodes;

    private Site(Path folder, boolean parted, Network network, int size) throws IOException {
        this.folder = folder;
        this.parted = parted;
        this.network = network;
        this.database = new Database(folder, network.databaseHost());
        this.nodes = new Nodes(folder, network, database, size >= 3);
    }

    /**
     * Builds it up; it may be closed by another thread meanwhile.
     *
     * @param parted whether each node has a network of its own
     * @param opened is told of the site before anything is started in it
     */
    static Site start(boolean parted, int size, java.util.function.Consumer<Site> opened)
            throws IOException, SQLException {
        var network = parted ? new Namespaces() : new Loopback();
        var site = new Site(Files.createTempDirectory("jventure-chaos"), parted, network, size);
        opened.accept(site);
        site.nodes.start(1); // the first brings the world in
        site.nodes.start(IntStream.rangeClosed(2, size).toArray());
        site.nodes.awaitWhole();
        try (var world = site.database.world()) {
            world.keepDiary();
        }
        return site;
    }

    boolean isParted() {
        return parted;
    }

    Network network() {
        return network;
    }

    Database database() {
        return database;
    }

    Nodes nodes() {
        return nodes;
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        database.close();
        network.close();
        await("the end of the database") // which this process, if it ends, stops on a thread of its own
                .atMost(Duration.ofSeconds(20)).ignoreExceptions().until(this::isTakenAway);
    }

    private boolean isTakenAway() throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
        return !Files.exists(folder);
    }
}
