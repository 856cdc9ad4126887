package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.limit.Addresses;
import org.jventure.session.Census;
import org.jventure.session.Sessions;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.gate.Certificates;
import org.jventure.telnet.gate.SelfSigned;
import org.jventure.telnet.gate.WaysIn;
import org.jventure.telnet.mssp.TestMssp;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class TlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final EchoSessions sessions = new EchoSessions();

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whoComesByTlsIsServedAndNobodyCanListen(String version) throws Exception {
        var server = TestPipeline.server(sessions, ways());
        server.start();
        try (var client = connect(server.boundTlsPort(), version)) {
            assertThat(client.getSession().getProtocol()).isEqualTo(version);
            assertThat(served(client, "hello")).contains("Welcome.");
            assertThat(sessions.terminals.getFirst().peer().encrypted()).isTrue();
            assertThat(sessions.terminals.getFirst().peer().address()).isEqualTo("127.0.0.1");
        } finally {
            server.stop();
        }
        assertThat(sessions.closed()).isEqualTo(1);
    }

    @Test
    void thePlainPortIsThereAsWellAndIsNotEncrypted() throws Exception {
        var server = TestPipeline.server(sessions, ways());
        server.start();
        try (var client = new Socket("127.0.0.1", server.boundPort())) {
            client.setSoTimeout((int) PATIENCE.toMillis());
            served(client, "hello");
            assertThat(sessions.terminals.getFirst().peer().encrypted()).isFalse();
        } finally {
            server.stop();
        }
        assertThat(server.boundTlsPort()).isEqualTo(-1);
    }

    @Test
    void plainTelnetIsToldWhereToGo() {
        var client = plain();

        Wire.receive(client, "hello\r\n");

        assertThat(Wire.sent(client)).isEqualTo("This port speaks TLS only. For plain telnet take port 5555.⏎");
        assertThat(client.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void aBrowserWithoutTlsIsAnsweredInItsTongue() {
        var client = plain();

        Wire.receive(client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(Wire.sent(client)).startsWith("HTTP/1.1 400 Bad Request⏎").contains("This port speaks TLS only.");
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void whoSaysNothingIsToldWhereToGoAfterAWhile() {
        var client = plain();
        client.freezeTime();

        client.advanceTimeBy(10_001, TimeUnit.MILLISECONDS);
        client.runScheduledPendingTasks();

        assertThat(Wire.sent(client)).startsWith("This port speaks TLS only.");
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void whoBeginsAHandshakeAndStopsIsClosed() {
        var client = plain();
        client.freezeTime();
        Wire.receive(client, 0x16, 3, 1, 2);

        client.advanceTimeBy(10_001, TimeUnit.MILLISECONDS);
        client.runScheduledPendingTasks();

        assertThat(client.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
        client.releaseOutbound();
    }

    @Test
    void noiseInPlaceOfAHandshakeEndsItsConnectionOnly() {
        var client = plain();

        Wire.receive(client, 0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5, "and so on");

        assertThat(client.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
        client.releaseOutbound();
        client.checkException();
    }

    /** Spring watches the files; who is connected already stays. */
    @Test
    void aNewCertificateIsShownToWhoComesNext() throws Exception {
        var file = folder.resolve("telnet.pem");
        certificateInto(file);

        isShownAnew(file, () -> certificateInto(file));
    }

    /** As Kubernetes renews a secret: a link to a link to a folder, and the folder is another one at a stroke. */
    @Test
    void andSoIsOneThatLiesBehindLinks() throws Exception {
        var first = Files.createDirectory(folder.resolve("..1"));
        var second = Files.createDirectory(folder.resolve("..2"));
        certificateInto(first.resolve("telnet.pem"));
        certificateInto(second.resolve("telnet.pem"));
        Files.createSymbolicLink(folder.resolve("..data"), first.getFileName());
        var file = Files.createSymbolicLink(folder.resolve("telnet.pem"), Path.of("..data", "telnet.pem"));

        isShownAnew(file, () -> {
            var next = Files.createSymbolicLink(folder.resolve("..data_tmp"), second.getFileName());
            Files.move(next, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    @Test
    void aBrowserThatComesByTlsIsNotToldToDoThat() throws Exception {
        var server = TestPipeline.server(sessions, ways());
        server.start();
        try (var client = connect(server.boundTlsPort(), "TLSv1.3")) {
            client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            var read = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(read).contains("This is a telnet port, for playing with a MUD client.").doesNotContain("TLS is spoken");
        } finally {
            server.stop();
        }
    }

    /** Java's own client begins anew by this; in TLS 1.3 there is no such thing. */
    @Test
    void nobodyShakesHandsTwice() throws Exception {
        var server = TestPipeline.server(sessions, ways());
        server.start();
        try (var client = connect(server.boundTlsPort(), "TLSv1.2")) {
            served(client, "one");

            assertThatThrownBy(() -> {
                client.startHandshake();
                served(client, "two");
            }).isInstanceOf(IOException.class);
        } finally {
            server.stop();
        }
    }

    private interface Swap {

        void run() throws IOException;
    }

    private void isShownAnew(Path file, Swap swap) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(Scanned.class)
                .withBean(Sessions.class, () -> sessions)
                .withBean(Census.class, () -> TestMssp.CENSUS)
                .withPropertyValues(
                        "jventure.telnet.port=0",
                        "jventure.telnet.tls-port=0",
                        "jventure.telnet.tls-bundle=telnet",
                        "spring.ssl.bundle.watch.file.quiet-period=50ms",
                        "spring.ssl.bundle.pem.telnet.reload-on-update=true",
                        "spring.ssl.bundle.pem.telnet.keystore.certificate=" + file.toUri(),
                        "spring.ssl.bundle.pem.telnet.keystore.private-key=" + file.toUri())
                .run(context -> {
                    var port = context.getBean(TelnetServer.class).boundTlsPort();
                    try (var before = connect(port, "TLSv1.3")) {
                        served(before, "one");
                        var old = certificate(before);

                        swap.run();

                        await().atMost(PATIENCE).until(() -> !shownAt(port).equals(old));
                        served(before, "two");
                    }
                });
    }

    private static void certificateInto(Path file) throws IOException {
        var made = Files.createTempDirectory(file.getParent(), "made");
        new SelfSigned(made).bundle(Instant.now());
        Files.move(made.resolve("telnet-self-signed.pem"), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private EmbeddedChannel plain() {
        var client = ClientFrom.address("192.0.2.1", TestPipeline.of(sessions, ways()));
        return client;
    }

    private WaysIn ways() {
        var certificates = new Certificates(new SelfSigned(folder).bundle(Instant.now()));
        return new WaysIn(Addresses.none(), false, Duration.ofSeconds(10), certificates, 5555);
    }

    private static Certificate shownAt(int port) throws Exception {
        try (var client = connect(port, "TLSv1.3")) {
            return certificate(client);
        }
    }

    private static Certificate certificate(SSLSocket client) throws IOException {
        return client.getSession().getPeerCertificates()[0];
    }

    private static SSLSocket connect(int port, String version) throws Exception {
        var trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Trusting()}, null);
        var socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setEnabledProtocols(new String[] {version});
        socket.startHandshake();
        return socket;
    }

    private static String served(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        var read = new StringBuilder();
        InputStream in = client.getInputStream();
        while (read.indexOf("You said: " + line + "\r\n") < 0) {
            int b = in.read();
            assertThat(b).as("end after %s", read).isNotNegative();
            read.append((char) b);
        }
        return read.toString();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.jventure.telnet")
    static class Scanned {}

    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
