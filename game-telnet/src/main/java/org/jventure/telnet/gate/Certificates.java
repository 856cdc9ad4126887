package org.jventure.telnet.gate;

import io.netty.handler.ssl.SslHandler;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * The certificate that connections are met with, which may change while the server runs: those that are open keep theirs.
 * TLS 1.2 and 1.3, whatever a bundle says beyond that. Any thread.
 */
public final class Certificates {

    private static final Logger log = LoggerFactory.getLogger(Certificates.class);
    private static final Set<String> VERSIONS = Set.of("TLSv1.3", "TLSv1.2");

    private volatile Current current;

    private record Current(SSLContext context, String[] versions, String @Nullable [] ciphers) {}

    public Certificates(SslBundle bundle) {
        this.current = read(bundle);
        log.info("Telnet over TLS shows the certificate with the SHA-256 fingerprint {}", fingerprint(bundle));
    }

    /** The bundle of that name, and whatever becomes of it. */
    public static Certificates following(SslBundles bundles, String name) {
        var certificates = new Certificates(bundles.getBundle(name));
        bundles.addBundleUpdateHandler(name, certificates::change);
        return certificates;
    }

    /** A certificate that can't be used is reported, and the one before stays. */
    public void change(SslBundle bundle) {
        try {
            current = read(bundle);
            log.info("Telnet over TLS now shows the certificate with the SHA-256 fingerprint {}", fingerprint(bundle));
        } catch (RuntimeException e) {
            log.error("The new certificate for telnet over TLS can't be used; the one before stays: {}", e.getMessage());
        }
    }

    SslHandler handler(Duration handshakeWithin) {
        var now = current;
        var engine = now.context().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(now.versions());
        if (now.ciphers() != null) {
            engine.setEnabledCipherSuites(now.ciphers());
        }
        var handler = new SslHandler(engine);
        handler.setHandshakeTimeout(handshakeWithin.toMillis(), TimeUnit.MILLISECONDS);
        return handler;
    }

    private static Current read(SslBundle bundle) {
        var wanted = bundle.getOptions().getEnabledProtocols();
        var versions = wanted == null ? VERSIONS.stream() : Arrays.stream(wanted).filter(VERSIONS::contains);
        var ciphers = bundle.getOptions().getCiphers();
        fingerprint(bundle); // throws if there is none
        return new Current(bundle.createSslContext(), versions.toArray(String[]::new), ciphers);
    }

    /** As tools show it: two digits of each byte, with colons. */
    private static String fingerprint(SslBundle bundle) {
        try {
            var keys = bundle.getStores().getKeyStore();
            var aliases = keys == null ? List.<String>of() : Collections.list(keys.aliases());
            for (var alias : aliases) {
                if (keys != null && keys.isKeyEntry(alias)) {
                    var digest = MessageDigest.getInstance("SHA-256").digest(keys.getCertificate(alias).getEncoded());
                    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
                }
            }
        } catch (KeyStoreException | NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("The SSL bundle for telnet holds no certificate with its key.");
    }
}
