package org.jventure.admin.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code cluster.json} in the data directory: the nodes that are ready there, and their database, for tools. It is
 * there while a node is; whoever reads it sees a whole file, never half of one.
 */
public final class ClusterFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    public ClusterFile(Path data) {
        this.file = data.resolve("cluster.json");
    }

    /**
     * @param passwordFile holds the password of the embedded database; null for one that the operator runs
     */
    public record Cluster(String jdbcUrl, @Nullable String user, @Nullable String passwordFile, List<Node> nodes) {

        public Cluster {
            nodes = List.copyOf(nodes);
        }

        private Cluster with(List<Node> changed) {
            return new Cluster(jdbcUrl, user, passwordFile, changed);
        }
    }

    /** A node's process and ports. */
    public record Node(String id, long pid, int telnet, int web, int management) {

        private boolean isAlive() {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    public Optional<Cluster> read() {
        return Files.exists(file) ? Optional.of(JSON.readValue(file, Cluster.class)) : Optional.empty();
    }

    /** Writes the node beside those that live; entries of nodes that were killed are dropped. */
    void add(Cluster database, Node node) {
        change(present -> database.with(
                Stream.concat(others(present, node.id()), Stream.of(node)).toList()));
    }

    /** Takes the node out; the file goes with the last one. */
    void remove(String id) {
        change(present -> present == null ? null : present.with(others(present, id).toList()));
    }

    private static Stream<Node> others(@Nullable Cluster present, String id) {
        return present == null
                ? Stream.of()
                : present.nodes().stream().filter(it -> !it.id().equals(id)).filter(Node::isAlive);
    }

    private interface Change extends UnaryOperator<@Nullable Cluster> {}

    private void change(Change change) {
        try (var channel = FileChannel.open(
                        file.resolveSibling("cluster.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var changed = change.apply(read().orElse(null));
            if (changed == null || changed.nodes().isEmpty()) {
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
