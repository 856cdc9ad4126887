package org.jventure.admin.launch;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jventure.admin.startup.ClusterFile;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Node;
import tools.jackson.core.JacksonException;

/**
 * Watches over the nodes of a cluster: those it has started, and those that joined later. It starts none again by
 * itself. What is wrong with {@code cluster.json} (a full disk, somebody's editor) ends nobody. One thread, except for
 * {@link #requestStop}.
 */
final class Supervisor {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(60);
    private static final int ENOUGH = 2; // requests to stop, until patience ends

    private final ClusterFile file;
    private final Console console;
    private final String startAgain;
    private final Map<Integer, Process> children = new TreeMap<>();
    private final Map<Long, Node> known = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private boolean complained;
    private int stopRequests;

    /** @param startAgain the command that starts a node again, without its number at the end */
    Supervisor(ClusterFile file, Console console, String startAgain) {
        this.file = file;
        this.console = console;
        this.startAgain = startAgain;
    }

    /** Asks for the end of all nodes; a second time, for their end at once. Any thread. */
    synchronized void requestStop() {
        stopRequests++;
        notifyAll();
    }

    /**
     * Starts nodes 1 to count and waits until all are ready. False if one of them does not start, or a stop was
     * requested.
     */
    boolean start(int count, IntFunction<Process> launcher) {
        for (int number = 1; number <= count && !stopRequested(); number++) {
            var process = launcher.apply(number);
            children.put(number, process);
            console.follow(name(number), process);
        }
        while (!stopRequested()) {
            var broken = children.entrySet().stream().filter(it -> !it.getValue().isAlive()).findFirst();
            if (broken.isPresent()) {
                console.say(name(broken.get().getKey()) + " did not start; the others are stopped.");
                return false;
            }
            remember();
            if (children.values().stream().allMatch(it -> known.containsKey(it.pid()))) {
                console.started();
                return true;
            }
            await();
        }
        return false;
    }

    /** Tells of nodes that die, until a stop is requested. */
    void watch() {
        while (!stopRequested()) {
            look();
            await();
        }
    }

    /** One look at who is gone. */
    void look() {
        remember();
        for (var node : List.copyOf(known.values())) {
            if (!file.isRunning(node)) {
                known.remove(node.pid());
                gone.add(node.pid());
                lost(node);
            }
        }
    }

    private void remember() {
        read().ifPresent(cluster -> cluster.nodes().stream()
                .filter(it -> !gone.contains(it.pid()))
                .forEach(it -> known.put(it.pid(), it)));
    }

    private void lost(Node node) {
        boolean withdrew = read()
                .filter(cluster -> cluster.nodes().stream().noneMatch(it -> it.pid() == node.pid()))
                .isPresent();
        takeOut(node);
        var child = children.values().stream().filter(it -> it.pid() == node.pid()).findFirst();
        if (child.isEmpty() && withdrew) {
            return; // it had a terminal of its own to say so
        }
        console.say("%s (process %d) %s. Start it again with %s%s".formatted(
                node.id(), node.pid(), withdrew ? "has stopped" : "has died", startAgain, number(node)));
    }

    /** What the file says; empty while it can't be read. */
    private Optional<Cluster> read() {
        try {
            return file.read();
        } catch (JacksonException e) {
            complain(e);
            return Optional.empty();
        }
    }

    private void takeOut(Node node) {
        try {
            file.remove(node.id(), node.pid());
        } catch (UncheckedIOException | JacksonException e) {
            complain(e);
        }
    }

    private void complain(Exception e) {
        if (!complained) {
            complained = true;
            console.say("cluster.json can't be read or written (%s). The nodes run on, but tools may not find them."
                    .formatted(e.getMessage()));
        }
    }

    /** Stops every node on the data, also those that others started. Blocks until all are gone. */
    void stop() {
        var left = new HashMap<Long, ProcessHandle>();
        children.values().stream().filter(Process::isAlive).forEach(it -> left.put(it.pid(), it.toHandle()));
        read().map(file::running).orElseGet(() -> known.values().stream().filter(file::isRunning).toList()).forEach(node -> ProcessHandle.of(node.pid()).ifPresent(it -> left.put(node.pid(), it)));
        if (!left.isEmpty()) {
            console.say("Stopping all nodes; Ctrl-C again does not wait for them.");
        }
        left.values().forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + LAST_MOMENTS.toNanos();
        while (left.values().stream().anyMatch(ProcessHandle::isAlive)) {
            if (stopRequests() >= ENOUGH || System.nanoTime() - end > 0) {
                left.values().forEach(ProcessHandle::destroyForcibly);
            }
            await();
        }
    }

    synchronized boolean stopRequested() {
        return stopRequests > 0;
    }

    private synchronized int stopRequests() {
        return stopRequests;
    }

    private synchronized void await() {
        try {
            wait(LOOK.toMillis());
        } catch (InterruptedException _) {
            stopRequests++;
        }
    }

    static String name(int number) {
        return "node-" + number;
    }

    private static String number(Node node) {
        return node.id().substring(node.id().lastIndexOf('-') + 1);
    }
}
