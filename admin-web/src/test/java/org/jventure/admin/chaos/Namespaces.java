package org.jventure.admin.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.startup.NodeDefaults;

/**
 * Each node in a network namespace of its own, with two cables: one to the other nodes, which can be pulled out, and one
 * to players and the database. All of it, this process included, lives in a namespace that {@code ./chaos} has made: the
 * machine's own network never sees it, and it is gone with the last process.
 */
final class Namespaces implements Network {

    static final String OWN_NETWORK = "JVENTURE_CHAOS_OWN_NETWORK";
    private static final String HUB = "10.78.0.254";
    private static final int OUTSIDE = 10_000;

    private final Map<Integer, Process> holders = new ConcurrentHashMap<>();
    private final List<Process> relays = new ArrayList<>();

    Namespaces() throws IOException {
        bridge("jvnodes");
        bridge("jvworld");
        Shell.run("ip", "addr", "add", HUB + "/24", "dev", "jvworld");
    }

    private static void bridge(String name) throws IOException {
        Shell.run("ip", "link", "add", name, "type", "bridge");
        Shell.run("ip", "link", "set", name, "up");
    }

    /** Why there can be none here; null if there can. */
    static @Nullable String unavailable() {
        if (!Shell.works("unshare", "-n", "true") || !Shell.works("nsenter", "--version")) {
            return "network namespaces may not be made here (unshare -n needs root)";
        }
        if (!Shell.works("ip", "-V")) {
            return "the program ip (Debian: iproute2) is not installed";
        }
        return System.getenv(OWN_NETWORK) == null ? "it needs a network of its own, which only ./chaos makes" : null;
    }

    @Override
    public String databaseHost() {
        return HUB;
    }

    @Override
    public List<String> prefix(int node) throws IOException {
        if (!holders.containsKey(node)) {
            make(node);
        }
        return enter(node);
    }

    private List<String> enter(int node) {
        var holder = java.util.Objects.requireNonNull(holders.get(node));
        return List.of("nsenter", "--net=/proc/" + holder.pid() + "/ns/net", "--");
    }

    private void make(int node) throws IOException {
        var holder = new ProcessBuilder("unshare", "-n", "cat").start(); // ends with this process: its input does
        holders.put(node, holder);
        var own = Path.of("/proc/self/ns/net");
        var its = Path.of("/proc/" + holder.pid() + "/ns/net");
        org.awaitility.Awaitility.await().until(
                () -> !Files.readSymbolicLink(its).equals(Files.readSymbolicLink(own)));
        cable(node, "jvn" + node, "jvnodes", "eth0", member(node));
        cable(node, "jvw" + node, "jvworld", "eth1", world(node));
        in(node, "ip", "link", "set", "lo", "up");
        relay(node, 5555 + node - 1, 9090 + node - 1);
    }

    private void cable(int node, String name, String bridge, String inside, String address) throws IOException {
        var pid = Long.toString(java.util.Objects.requireNonNull(holders.get(node)).pid());
        Shell.run("ip", "link", "add", name, "type", "veth", "peer", "name", inside, "netns", pid);
        Shell.run("ip", "link", "set", name, "master", bridge);
        Shell.run("ip", "link", "set", name, "up");
        in(node, "ip", "addr", "add", address + "/24", "dev", inside);
        in(node, "ip", "link", "set", inside, "up");
    }

    private void in(int node, String... command) throws IOException {
        var all = new ArrayList<>(enter(node));
        all.addAll(List.of(command));
        Shell.run(all.toArray(String[]::new));
    }

    /** Players come by loopback, where a password may be typed. */
    private void relay(int node, int... ports) throws IOException {
        var command = new ArrayList<>(enter(node));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx24m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), TcpProxy.class.getName()));
        for (int port : ports) {
            command.add(world(node) + ":" + (port + OUTSIDE));
            command.add("127.0.0.1:" + port);
        }
        relays.add(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }

    private static String member(int node) {
        return "10.77.0." + node;
    }

    private static String world(int node) {
        return "10.78.0." + node;
    }

    @Override
    public List<String> settings(int node) {
        return List.of(
                "--jventure.cluster.bind-address=" + member(node),
                "--jventure.cluster.members=" + IntStream.rangeClosed(1, NodeDefaults.MOST_NODES)
                        .mapToObj(it -> member(it) + ":" + (5701 + it - 1))
                        .collect(Collectors.joining(",")));
    }

    @Override
    public InetSocketAddress telnet(int node) {
        return new InetSocketAddress(world(node), 5555 + node - 1 + OUTSIDE);
    }

    @Override
    public String management(int node) {
        return world(node) + ":" + (9090 + node - 1 + OUTSIDE);
    }

    @Override
    public void cutOff(Set<Integer> nodes) throws IOException {
        bridge("jvisland");
        for (int node : nodes) {
            Shell.run("ip", "link", "set", "jvn" + node, "master", "jvisland");
        }
    }

    @Override
    public void heal() throws IOException {
        for (int node : holders.keySet()) {
            Shell.run("ip", "link", "set", "jvn" + node, "master", "jvnodes");
        }
        if (Shell.works("ip", "link", "show", "jvisland")) {
            Shell.run("ip", "link", "del", "jvisland");
        }
    }

    @Override
    public void close() throws IOException {
        relays.forEach(Process::destroyForcibly);
        holders.values().forEach(Process::destroyForcibly);
        for (var process : holders.values()) {
            process.onExit().join();
        }
        takeAway();
    }

    /** Takes away what was made on this side. */
    private void takeAway() throws IOException {
        for (var bridge : List.of("jvnodes", "jvworld", "jvisland")) {
            if (Shell.works("ip", "link", "show", bridge)) {
                Shell.run("ip", "link", "del", bridge);
            }
        }
        holders.clear();
    }
}
