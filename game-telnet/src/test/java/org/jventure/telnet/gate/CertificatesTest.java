package org.jventure.telnet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CertificatesTest {

    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    void speaksNothingOlderThanTls12() {
        assertThat(versions(new Certificates(bundle()))).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    @Test
    void aBundleMayNarrowTheVersionsAndNotWidenThem() {
        var old = SslBundle.of(
                bundle().getStores(), SslBundleKey.NONE, SslOptions.of(null, Set.of("TLSv1.3", "TLSv1.1", "SSLv3")));

        assertThat(versions(new Certificates(old))).containsExactly("TLSv1.3");
    }

    @Test
    void theFingerprintIsLogged(CapturedOutput log) {
        new Certificates(bundle());

        assertThat(log).containsPattern("SHA-256 fingerprint ([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void aBundleWithoutCertificateIsRefusedAtTheStartAndChangesNothingLater(CapturedOutput log) {
        var empty = SslBundle.of(SslStoreBundle.NONE);
        assertThatThrownBy(() -> new Certificates(empty)).hasMessageContaining("holds no certificate with its key");

        var certificates = new Certificates(bundle());
        certificates.change(empty);

        assertThat(versions(certificates)).hasSize(2);
        assertThat(log).contains("the one before stays");
    }

    @Test
    void aBundleThatNoHandshakeCanUseIsRefusedAtOnce(CapturedOutput log) {
        var certificates = new Certificates(bundle());
        var stores = bundle().getStores();

        certificates.change(SslBundle.of(
                stores, SslBundleKey.NONE, SslOptions.of(Set.of("ECDHE-ECDSA-AES256-GCM-SHA384"), null)));
        certificates.change(SslBundle.of(stores, SslBundleKey.NONE, SslOptions.of(null, Set.of("TLSv1.1"))));

        assertThat(versions(certificates)).hasSize(2);
        assertThat(log).contains("ECDHE-ECDSA-AES256-GCM-SHA384").contains("enables neither TLSv1.3 nor TLSv1.2");
    }

    private SslBundle bundle() {
        return new SelfSigned(folder).bundle(Instant.now());
    }

    private static String[] versions(Certificates certificates) {
        return certificates.handler(SOON).engine().getEnabledProtocols();
    }
}
