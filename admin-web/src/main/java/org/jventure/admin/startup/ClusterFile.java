package org.jventure.admin.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code cluster.json} in the data directory: the nodes that are ready there, and their database, for tools. It is
 * there while a node is, or the supervisor of several; whoever reads it sees a whole file, never half of one. Any
 * process may change it, one at a time.
 */
public final class ClusterFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final LongPredicate runs;

    public ClusterFile(Path data) {
        this(data, pid -> OwnProcesses.runs(pid, data));
    }

    /** @param runs whether a process is there and is one of ours, on this very data */
    public ClusterFile(Path data, LongPredicate runs) {
        this.file = data.resolve("cluster.json");
        this.runs = runs;
    }

    /**
     * @param passwordFile holds the password of the embedded database; null for one that the operator runs
     * @param launch       how {@code ./run --nodes} has started the cluster; null for a node by itself
     */
    public record Cluster(
            String jdbcUrl,
            @Nullable String user,
            @Nullable String passwordFile,
            @Nullable Launch launch,
            List<Node> nodes) {

        public Cluster {
            nodes = nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
        }

        private Cluster with(List<Node> changed) {
            return new Cluster(jdbcUrl, user, passwordFile, launch, changed);
        }
    }

    /**
     * What a node that joins has in common with the others.
     *
     * @param pid            the supervisor's process
     * @param nodes          how many nodes it has started
     * @param basePortOffset see {@link NodeProperties}
     * @param cp             members of Hazelcast's CP group; 0 for none
     * @param name           the cluster's name
     */
    public record Launch(long pid, int nodes, int basePortOffset, int cp, String name) {}

    /** A node's process and ports; the member port is the one for other nodes. */
    public record Node(String id, long pid, int telnet, int web, int management, int member) {}

    /** All that the file says, whether or not it is still so. */
    public Optional<Cluster> read() {
        return Files.exists(file) ? Optional.of(JSON.readValue(file, Cluster.class)) : Optional.empty();
    }

    /** The nodes whose processes are there. */
    public List<Node> running() {
        return read().map(this::running).orElse(List.of());
    }

    public List<Node> running(Cluster cluster) {
        return cluster.nodes().stream().filter(this::isRunning).toList();
    }

    public boolean isRunning(Node node) {
        return runs.test(node.pid());
    }

    public boolean isSupervised(Cluster cluster) {
        return cluster.launch() != null && runs.test(cluster.launch().pid());
    }

    /** Writes a cluster that begins, in place of what was there. */
    public void begin(Cluster cluster) {
        change(_ -> cluster);
    }

    /** Takes the file away when the cluster's end has come. */
    public void end() {
        change(_ -> null);
    }

    /** Writes the node beside those that live; entries of nodes that were killed are dropped. */
    void add(Cluster database, Node node) {
        change(present -> (present == null || !belongsTogether(present) ? database : present)
                .with(Stream.concat(others(present, node.id()), Stream.of(node)).toList()));
    }

    /** Takes the node's entry out, unless another process has taken its name since. */
    public void remove(String id, long pid) {
        change(present -> present == null
                ? null
                : present.with(present.nodes().stream()
                        .filter(this::isRunning)
                        .filter(it -> !(it.id().equals(id) && it.pid() == pid))
                        .toList()));
    }

    private boolean belongsTogether(Cluster present) {
        return isSupervised(present) || !running(present).isEmpty();
    }

    private Stream<Node> others(@Nullable Cluster present, String id) {
        return present == null
                ? Stream.of()
                : present.nodes().stream().filter(it -> !it.id().equals(id)).filter(this::isRunning);
    }

    private interface Change extends UnaryOperator<@Nullable Cluster> {}

    private void change(Change change) {
        try (var channel = FileChannel.open(
                        file.resolveSibling("cluster.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var changed = change.apply(read().orElse(null));
            if (changed == null || changed.nodes().isEmpty() && !isSupervised(changed)) {
                Files.deleteIfExists(file);
            } else {
                var unfinished = file.resolveSibling("cluster.json.unfinished");
                JSON.writeValue(unfinished, changed);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
