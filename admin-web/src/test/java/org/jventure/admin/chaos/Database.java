package org.jventure.admin.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A PostgreSQL as an operator runs one, and a proxy in front of it for each node. */
final class Database implements AutoCloseable {

    private final Path data;
    private final String host;
    private final Map<Integer, TcpProxy> proxies = new ConcurrentHashMap<>();
    private EmbeddedPostgres server;

    /** @param host where the nodes find their proxies */
    Database(Path folder, String host) throws IOException {
        this.data = folder.resolve("postgres");
        this.host = host;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on") // what it has confirmed it keeps: not so by default, in tests
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** The way of that node to the database. */
    TcpProxy proxy(int node) {
        return proxies.computeIfAbsent(node, _ -> {
            try {
                return new TcpProxy(new InetSocketAddress(host, 0), TcpProxy.local(server.getPort()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    void weather(TcpProxy.Weather weather) {
        proxies.values().forEach(proxy -> proxy.weather(weather));
    }

    /** What that node is to be started with. */
    Map<String, String> environment(int node) {
        return Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://%s:%d/postgres".formatted(host, proxy(node).port()),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }

    /** A way past the proxies. */
    JdbcWorld world() throws SQLException {
        return new JdbcWorld(DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }

    /** Ends all sessions and stops: PostgreSQL's "fast". */
    void stopFast() throws IOException {
        stop("INT");
    }

    /** Stops as if the power had failed: PostgreSQL's "immediate". */
    void stopImmediately() throws IOException {
        stop("QUIT");
    }

    private void stop(String signal) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        Shell.run("kill", "-" + signal, Long.toString(pid));
        postmaster.onExit().join();
    }

    void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(port);
    }

    @Override
    public void close() throws IOException {
        for (var proxy : proxies.values()) {
            proxy.close();
        }
        server.close();
    }
}
