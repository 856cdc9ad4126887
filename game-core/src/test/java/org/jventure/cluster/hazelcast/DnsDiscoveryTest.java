package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.cluster.hazelcast.HazelcastProperties.Discovery;
import org.jventure.kernel.NodeId;

/** Members find each other by asking a name server, in a child process whose network and resolver are its own. */
class DnsDiscoveryTest {

    private static final String FOUND = "Both see both, by DNS.";

    @TempDir
    private Path folder;

    /** The child. */
    public static void main(String[] arguments) throws Exception {
        var addresses = List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.3"));
        try (var dns = new SmallDnsServer(new InetSocketAddress("127.0.0.1", 53), addresses)) {
            var red = member("red", "127.0.0.2");
            var blue = member("blue", "127.0.0.3");
            CompletableFuture.allOf(CompletableFuture.runAsync(red::start), CompletableFuture.runAsync(blue::start)).join();
            var both = Set.of(new NodeId("red"), new NodeId("blue"));
            await().atMost(Duration.ofSeconds(30)).until(
                    () -> red.membership().present().equals(both) && blue.membership().present().equals(both));
            if (dns.answered.get() > 0) {
                System.out.println(FOUND);
            }
        }
        System.exit(0);
    }

    private static HazelcastCluster member(String name, String address) {
        return new HazelcastCluster(new NodeId(name), new HazelcastProperties(
                "by-dns", address, 5701, "", List.of(), Discovery.DNS, "jventure-members.game.svc.cluster.local", 0));
    }

    private static int run(Process process, Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return -1;
        }
        return process.exitValue();
    }

    /** How a process gets a network and mounts of its own here; empty if it can't. */
    private static List<String> apart() throws InterruptedException {
        for (String flags : List.of("-Urnm", "-nm")) {
            try {
                var attempt = List.of("unshare", flags, "sh", "-c", "ip link set lo up && ip addr add 127.0.0.2/8 dev lo"
                        + " && mount --bind /etc/resolv.conf /etc/resolv.conf");
                if (run(new ProcessBuilder(attempt).start(), Duration.ofSeconds(10)) == 0) {
                    return List.of("unshare", flags);
                }
            } catch (IOException e) {
                return List.of();
            }
        }
        return List.of();
    }

    @Test
    void membersFindEachOtherByAName() throws Exception {
        var apart = apart();
        assumeThat(apart)
                .as("needs unshare and ip, and leave to use them for a network of the test's own")
                .isNotEmpty();
        var resolver = Files.writeString(folder.resolve("resolv.conf"), "nameserver 127.0.0.1\n");
        var names = Files.writeString(folder.resolve("nsswitch.conf"), "hosts: dns\n");
        var log = folder.resolve("child.log");
        var script = String.join(" && ",
                "ip link set lo up", "ip addr add 127.0.0.2/8 dev lo", "ip addr add 127.0.0.3/8 dev lo",
                "mount --bind " + resolver + " /etc/resolv.conf",
                "if [ -e /etc/nsswitch.conf ]; then mount --bind " + names + " /etc/nsswitch.conf; fi",
                "exec \"$@\"");
        var command = new java.util.ArrayList<>(apart);
        command.addAll(List.of("sh", "-c", script, "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), DnsDiscoveryTest.class.getName()));

        int exit = run(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                Duration.ofSeconds(60));

        assertThat(Files.readString(log)).contains(FOUND);
        assertThat(exit).isZero();
    }
}
