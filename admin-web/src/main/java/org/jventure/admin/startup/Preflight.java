package org.jventure.admin.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.embedded.DataLock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks for what would stop a start half-way, before anything is started: data in use, ports taken. Only a courtesy:
 * whoever takes the lock or the port later still checks for itself.
 */
public final class Preflight implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<NeededPort> NEEDED = List.of(
            new NeededPort("telnet", "jventure.telnet.port", "jventure.telnet.address"),
            new NeededPort("telnet over TLS", "jventure.telnet.tls-port", "jventure.telnet.address"),
            new NeededPort("web", "server.port", "server.address"),
            new NeededPort("management", "management.server.port", "management.server.address"),
            new NeededPort("other nodes", "jventure.cluster.port", "jventure.cluster.bind-address"));

    private record NeededPort(String purpose, String setting, String addressSetting) {

        boolean isForAll() {
            return purpose.startsWith("telnet") || purpose.equals("web");
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var data = Path.of(environment.getRequiredProperty("jventure.data"));
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            DataLock.check(data);
            checkNodesOfAKilledSupervisor(new ClusterFile(data));
        }
        NEEDED.forEach(needed -> check(needed, environment));
    }

    /**
     * The first port that another program has of those that nodes 1 to {@code nodes} take by default, in words; empty if
     * all are free. Settings may have moved them: each node looks again for itself.
     */
    public static Optional<String> takenPort(int offset, int nodes) {
        for (int shift = offset; shift < offset + nodes; shift++) {
            for (var needed : NEEDED) {
                int port = NodeDefaults.PORTS.getOrDefault(needed.setting, 0) + shift;
                if (!isFree(needed.isForAll() ? null : "127.0.0.1", port)) {
                    return Optional.of("port %d (%s of node-%d)".formatted(port, needed.purpose, shift - offset + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** They still use the database that this node would stop and start anew. */
    private static void checkNodesOfAKilledSupervisor(ClusterFile file) {
        var nodes = file.running();
        if (!nodes.isEmpty()) {
            throw new NodesLeftException(nodes);
        }
    }

    private static void check(NeededPort needed, ConfigurableEnvironment environment) {
        int port = environment.getRequiredProperty(needed.setting, Integer.class);
        if (port > 0 && !isFree(environment.getProperty(needed.addressSetting), port)) {
            throw new PortTakenException(port, needed.purpose, needed.setting);
        }
    }

    private static boolean isFree(@Nullable String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
