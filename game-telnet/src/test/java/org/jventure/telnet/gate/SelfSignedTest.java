package org.jventure.telnet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {

    @TempDir
    private Path folder;

    @Test
    void staysTheSameFromStartToStart() throws Exception {
        assertThat(made(Instant.now())).isEqualTo(made(Instant.now()));
    }

    @Test
    void isForThisMachineAndVouchedForByNobodyElse() throws Exception {
        var certificate = made(Instant.now());

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getSubjectAlternativeNames()).extracting(it -> it.get(1).toString())
                .contains("localhost", "127.0.0.1");
        assertThat(certificate.getBasicConstraints()).isNegative();
    }

    @Test
    void onlyWhoRunsTheServerMayReadItsKey() throws Exception {
        made(Instant.now());

        assertThat(Files.list(folder.resolve("tls"))).singleElement().satisfies(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
    }

    @Test
    void isMadeAnewBeforeItExpires() throws Exception {
        var first = made(Instant.now());

        assertThat(made(Instant.now().plus(Duration.ofDays(790)))).isEqualTo(first);
        assertThat(made(Instant.now().plus(Duration.ofDays(800)))).isNotEqualTo(first);
    }

    @Test
    void aFileThatHoldsNoneIsReplaced() throws Exception {
        made(Instant.now());
        Files.writeString(file(), "nonsense");

        assertThat(made(Instant.now()).getSubjectX500Principal().getName()).contains("CN=localhost");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aFolderThatWontDoIsNamed() throws IOException {
        Files.writeString(folder.resolve("tls"), "in the way");

        assertThatThrownBy(() -> made(Instant.now()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file().toString());
    }

    private Path file() {
        return folder.resolve("tls").resolve(SelfSigned.FILE);
    }

    private X509Certificate made(Instant now) throws Exception {
        var keys = new SelfSigned(folder.resolve("tls")).bundle(now).getStores().getKeyStore();
        return (X509Certificate) keys.getCertificate(keys.aliases().nextElement());
    }
}
