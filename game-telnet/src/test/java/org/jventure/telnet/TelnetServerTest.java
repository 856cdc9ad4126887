package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TelnetServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EchoSessions sessions = new EchoSessions();
    private final TelnetServer server = TestPipeline.server(TestPipeline.SETTINGS, sessions);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void servesWhoeverConnects() throws IOException {
        try (var client = connect()) {
            assertThat(served(client, "hello")).contains("Welcome.").endsWith("You said: hello\r\n");
        }
        await().atMost(PATIENCE).until(() -> sessions.closed() == 1);
        assertThat(sessions.terminals.getFirst().peer().loopback()).isTrue();
        assertThat(sessions.terminals.getFirst().peer().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void whoNeverReadsIsClosedWhileAnotherIsServed() throws IOException {
        try (var deaf = SocketChannel.open(address())) {
            deaf.configureBlocking(false);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> {
                shout(deaf);
                return sessions.closed() == 1;
            });

            try (var other = connect()) {
                assertThat(served(other, "hello")).endsWith("You said: hello\r\n");
            }
        }
    }

    @Test
    void twoThousandSilentConnectionsDisturbNobody() throws IOException {
        var silent = new ArrayList<SocketChannel>();
        try {
            for (int i = 0; i < 2000; i++) {
                silent.add(SocketChannel.open(address()));
            }
            try (var player = connect()) {
                assertThat(served(player, "hello")).endsWith("You said: hello\r\n");
            }
            await().atMost(PATIENCE).until(() -> sessions.terminals.size() == 2001);
        } finally {
            for (var connection : silent) {
                connection.close();
            }
        }
        await().atMost(PATIENCE).until(() -> sessions.closed() == 2001);
    }

    @Test
    void whoOnlyKnocksLeavesNothingBehind() throws IOException {
        for (int i = 0; i < 200; i++) {
            connect().close();
        }

        try (var player = connect()) {
            assertThat(served(player, "hello")).endsWith("You said: hello\r\n");
        }
        await().atMost(PATIENCE).until(() -> sessions.closed() == sessions.terminals.size());
    }

    @Test
    void whoClosesHalfOfTheLineIsClosed() throws IOException {
        try (var half = connect()) {
            half.shutdownOutput();

            assertThat(half.getInputStream().readAllBytes()).isNotNull(); // up to the end
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = TestPipeline.server(onPort(other.getLocalPort()), sessions);

            assertThatThrownBy(second::start)
                    .isInstanceOfSatisfying(
                            TelnetPortTakenException.class, e -> assertThat(e.port()).isEqualTo(other.getLocalPort()))
                    .hasMessage("Telnet port %d is in use by another program", other.getLocalPort());
            assertThat(second.isRunning()).isFalse();
        }
    }

    @Test
    void stoppingClosesEveryoneAndFreesThePort() throws IOException {
        int port = server.boundPort();
        try (var client = connect()) {
            served(client, "hello");

            server.stop();

            assertThat(sessions.closed()).isEqualTo(1);
            assertThat(client.getInputStream().readAllBytes()).isNotNull();
        }
        assertThat(server.isRunning()).isFalse();
        assertThat(server.boundPort()).isEqualTo(-1);
        var again = TestPipeline.server(onPort(port), sessions);
        again.start();
        assertThat(again.boundPort()).isEqualTo(port);
        again.stop();
    }

    @Test
    void startsAgainAfterAStop() throws IOException {
        server.stop();
        server.start();

        try (var client = connect()) {
            assertThat(served(client, "hello")).endsWith("You said: hello\r\n");
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", server.boundPort());
    }

    private Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", server.boundPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** Types the line and reads up to the answer. */
    private static String served(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        var read = new StringBuilder();
        while (read.indexOf("You said: " + line + "\r\n") < 0) {
            int b = client.getInputStream().read();
            assertThat(b).as("end after %s", read).isNotNegative();
            read.append((char) b);
        }
        return read.toString();
    }

    /** Asks for a lot of text, as far as the server still listens. */
    private static void shout(SocketChannel deaf) {
        try {
            deaf.write(ByteBuffer.wrap("flood\r\n".repeat(20).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException closed) {
            // the server has had enough, which is what the test waits for
        }
    }

    private static TelnetProperties onPort(int port) {
        return new TelnetProperties(
                "127.0.0.1", port, 16, 10, 10, DataSize.ofKilobytes(512), Duration.ZERO, Duration.ZERO,
                DataSize.ofKilobytes(64), 100);
    }
}
