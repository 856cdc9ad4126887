package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;
import org.jventure.admin.testing.NodeProcess;

/** Bad neighbours on the telnet port: whoever plays beside them is served meanwhile. */
@Timeout(300)
class HostileIT {

    @TempDir
    private static Path folder;

    private static final int OFFSET = NodeProcess.freeOffset();
    private static final int PORT = 5555 + OFFSET;
    private static NodeProcess node;

    @BeforeAll
    static void startNode() throws IOException {
        node = NodeProcess.start(folder.resolve("data"), OFFSET,
                "--jventure.world.import=" + Path.of("src/test/resources/packs/stones").toAbsolutePath(),
                "--jventure.telnet.max-connections-per-address=3000",
                "--jventure.session.lines-per-second=2000");
        node.awaitReady();
    }

    @AfterAll
    static void stopNode() {
        node.close();
    }

    @Test
    void aLineOfTenMegabytesIsCutAndTheNextOneIsHeard() throws IOException {
        try (var neighbour = Bot.signIn(PORT, "Neighboura"); var bad = Bot.signIn(PORT, "Longwinded")) {
            var megabyte = "x".repeat(1 << 20).getBytes();
            for (int i = 0; i < 10; i++) {
                bad.sendBytes(megabyte);
            }
            isServed(neighbour);
            bad.send("");

            bad.ask("say still here", "You say, \"still here\"");
        }
    }

    @Test
    void anEndlessSubnegotiationEndsTheConnectionOfWhoSendsIt() throws IOException {
        try (var neighbour = Bot.signIn(PORT, "Neighbourb"); var bad = Bot.connect(PORT, "Endless")) {
            bad.await("By what name");
            bad.sendBytes(new byte[] {(byte) 255, (byte) 250, 31});
            assertThat(sendUntilClosed(bad)).isTrue();
            isServed(neighbour);
        }
    }

    @Test
    void randomBytesHurtNobody() throws IOException {
        try (var neighbour = Bot.signIn(PORT, "Neighbourc")) {
            for (int seed = 0; seed < 20; seed++) {
                try (var bad = Bot.connect(PORT, "Noise")) {
                    var noise = new byte[64 * 1024];
                    new Random(seed).nextBytes(noise);
                    bad.sendBytes(noise);
                } catch (IOException _) {
                    // it may be shown the door at any byte
                }
                isServed(neighbour);
            }
        }
        assertThat(log()).doesNotContain("ERROR", "OutOfMemory");
    }

    @Test
    void twoThousandWhoSayNothingLeaveRoomForOthers() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 2_000; i++) {
                var socket = new Socket();
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 10_000);
                silent.add(socket);
            }
            try (var neighbour = Bot.signIn(PORT, "Neighbourd")) {
                isServed(neighbour);
                assertThat(usedHeapMegabytes()).isLessThan(400);
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void whoNeverReadsIsCutOffAndNobodyWaitsForIt() throws IOException {
        try (var neighbour = Bot.signIn(PORT, "Neighboure"); var deaf = new Socket()) {
            deaf.setReceiveBufferSize(2048);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 10_000);
            signInWithoutReading(deaf);
            await().atMost(Duration.ofSeconds(60)).until(() -> neighbour.ask("who", "here\\.").contains("Deafo"));

            var cutOff = Pattern.compile("Deafo (stares into nothing|has left the world)");
            for (int i = 0; i < 20_000 && !cutOff.matcher(neighbour.seen()).find(); i++) {
                neighbour.ask("say " + "so much to say ".repeat(60), "You say");
            }
            assertThat(neighbour.seen()).containsPattern(cutOff);
        }
        assertThat(log().lines().filter(line -> line.contains("does not read")).count()).isEqualTo(1);
    }

    @Test
    void fiftyPastedLinesAreDoneInOrder() throws IOException {
        try (var ann = Bot.signIn(PORT, "Pasting")) {
            ann.sendBytes(IntStream.rangeClosed(1, 50)
                    .mapToObj(i -> "say line " + i + "\r\n")
                    .collect(Collectors.joining())
                    .getBytes());
            ann.await("You say, \"line 50\"");

            var said = Pattern.compile("You say, \"line (\\d+)\"").matcher(ann.seen()).results()
                    .map(match -> Integer.parseInt(match.group(1)))
                    .toList();
            assertThat(said).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void threeThousandPastedLinesAreAllDoneInOrder() throws IOException {
        try (var ann = Bot.signIn(PORT, "Flooding")) {
            ann.sendBytes(IntStream.rangeClosed(1, 3_000)
                    .mapToObj(i -> "say line " + i + "\r\n")
                    .collect(Collectors.joining())
                    .getBytes());
            ann.await("You say, \"line 3000\"");

            assertThat(Pattern.compile("You say, \"line (\\d+)\"").matcher(ann.seen()).results()
                            .map(match -> Integer.parseInt(match.group(1))))
                    .isEqualTo(IntStream.rangeClosed(1, 3_000).boxed().toList());
        }
    }

    private static void isServed(Bot neighbour) throws IOException {
        neighbour.ask("look", "Exits:");
    }

    private static boolean sendUntilClosed(Bot bot) {
        var chunk = new byte[16 * 1024];
        for (int i = 0; i < 1_000 && !bot.isClosed(); i++) {
            try {
                bot.sendBytes(chunk);
            } catch (IOException _) {
                return true;
            }
        }
        return bot.isClosed();
    }

    /** Types all answers at once: they wait for their questions. */
    private static void signInWithoutReading(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("Deafo\r\nyes\r\n" + Bot.PASSWORD + "\r\n" + Bot.PASSWORD + "\r\n1\r\n1\r\n").getBytes());
        out.flush();
    }

    private static double usedHeapMegabytes() {
        var metrics = RestClient.create("http://127.0.0.1:" + (9090 + OFFSET)).get()
                .uri("/actuator/prometheus").retrieve().body(String.class);
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum() / (1 << 20);
    }

    private static String log() throws IOException {
        return Files.readString(folder.resolve("data/logs/jventure.log"));
    }
}
