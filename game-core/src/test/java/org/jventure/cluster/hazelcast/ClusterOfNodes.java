package org.jventure.cluster.hazelcast;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jventure.cluster.hazelcast.HazelcastProperties.Discovery;
import org.jventure.kernel.NodeId;
import org.slf4j.LoggerFactory;

/** Real members in this process, on free ports of loopback, in a cluster of a name that nobody else has. */
final class ClusterOfNodes implements AutoCloseable {

    private final Map<String, HazelcastCluster> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final String name = "test-" + UUID.randomUUID();
    private final int cp;

    /** @param names of the nodes that may ever be in it; each gets a port, which the others know */
    ClusterOfNodes(int cp, String... names) {
        this.cp = cp;
        ((Logger) LoggerFactory.getLogger("com.hazelcast")).setLevel(Level.WARN); // it tells a long story
        var sockets = new ArrayList<ServerSocket>();
        for (String each : names) {
            var socket = freeSocket();
            sockets.add(socket);
            ports.put(each, socket.getLocalPort());
        }
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /**
     * On a port that no client is ever given: who connects again and again to such a one while nobody listens there is
     * at last connected to itself, and takes the address for its own.
     */
    private static ServerSocket freeSocket() {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                return new ServerSocket(
                        ThreadLocalRandom.current().nextInt(20_000, 32_000), 1, InetAddress.getLoopbackAddress());
            } catch (IOException _) {
                // another one
            }
        }
        throw new IllegalStateException("no free ports");
    }

    HazelcastProperties properties(String node) {
        var members = ports.values().stream().map(port -> "127.0.0.1:" + port).toList();
        return new HazelcastProperties(name, "127.0.0.1", port(node), "", members, Discovery.TCP, "", cp);
    }

    int port(String node) {
        return ports.getOrDefault(node, 0);
    }

    HazelcastCluster make(String node) {
        return add(node, new HazelcastCluster(new NodeId(node), properties(node)));
    }

    HazelcastCluster add(String node, HazelcastCluster cluster) {
        nodes.put(node, cluster);
        return cluster;
    }

    /** Starts those nodes side by side and waits until they see each other. */
    ClusterOfNodes start(String... names) {
        var starts = Arrays.stream(names)
                .map(node -> nodes.containsKey(node) ? node(node) : make(node))
                .map(node -> CompletableFuture.runAsync(node::start))
                .toList();
        starts.forEach(CompletableFuture::join);
        awaitMembers();
        return this;
    }

    HazelcastCluster node(String node) {
        var found = nodes.get(node);
        if (found == null) {
            throw new IllegalArgumentException(node);
        }
        return found;
    }

    List<HazelcastCluster> all() {
        return List.copyOf(nodes.values());
    }

    void kill(String node) {
        node(node).abandon();
        nodes.remove(node);
    }

    void awaitMembers() {
        var expected = nodes.keySet().stream().map(NodeId::new).collect(Collectors.toSet());
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> all().stream().allMatch(node -> node.membership().present().equals(expected)));
    }

    @Override
    public void close() {
        nodes.values().forEach(HazelcastCluster::abandon);
        nodes.clear();
    }
}
