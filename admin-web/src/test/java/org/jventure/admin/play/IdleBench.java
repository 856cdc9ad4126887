package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.admin.testing.NodeProcess;

/**
 * Measures how much of the heap a connection costs that says nothing, and sets it against what is aimed for. No test:
 * {@code bench/idle} runs it.
 */
class IdleBench {

    private static final int CONNECTIONS = Integer.getInteger("jventure.test.connections", 10_000);
    private static final double AIM = 25;
    private static final int ADDRESSES = 100;

    @TempDir
    private Path folder;

    @Test
    void measure() throws Exception {
        int offset = NodeProcess.freeOffset();
        var connections = new ArrayList<SocketChannel>();
        try (var node = NodeProcess.start(folder.resolve("data"), offset,
                "--jventure.telnet.max-connections=" + (CONNECTIONS + 100), "--jventure.session.sign-in-within=1h")) {
            var process = node.awaitReady().nodes().getFirst().pid();
            connect(connections, 100, offset); // classes are loaded, pools are there
            long before = liveBytes(process);

            connect(connections, CONNECTIONS, offset);
            long after = liveBytes(process);

            var each = (after - before) / 1024.0 / CONNECTIONS;
            System.out.printf("IDLE %d connections: %.1f MiB of heap more than before, %.1f KiB each (aim: ≤ %.0f KiB: %s)%n",
                    CONNECTIONS, (after - before) / 1024.0 / 1024, each, AIM, each <= AIM ? "reached" : "MISSED");
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static void connect(List<SocketChannel> connections, int more, int offset) throws IOException {
        var opened = new ArrayList<SocketChannel>();
        for (int i = 0; i < more; i++) {
            var connection = SocketChannel.open();
            connection.bind(new InetSocketAddress("127.0.1." + (1 + i % ADDRESSES), 0));
            connection.connect(new InetSocketAddress("127.0.0.1", 5555 + offset));
            opened.add(connection);
        }
        for (var connection : opened) {
            awaitQuestion(connection);
        }
        connections.addAll(opened);
    }

    private static void awaitQuestion(SocketChannel connection) throws IOException {
        var seen = new StringBuilder();
        var bytes = ByteBuffer.allocate(4096);
        while (seen.indexOf("By what name are you known?") < 0) {
            assertThat(connection.read(bytes.clear())).as("end after %s", seen).isPositive();
            seen.append(StandardCharsets.ISO_8859_1.decode(bytes.flip()));
        }
    }

    /** What is left after a full collection. */
    private static long liveBytes(long process) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process), "GC.class_histogram").redirectErrorStream(true).start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = answer.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow(() -> new IOException(answer));
        answer.lines().limit(25).forEach(line -> System.out.println("IDLE   " + line));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }
}
