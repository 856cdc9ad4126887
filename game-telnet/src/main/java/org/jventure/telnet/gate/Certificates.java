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
import javax.net.ssl.SSLEngine;
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

    /** Clients of TLS 1.2 could begin anew as often as they like, and each costs a signature that nobody counts. */
    private static final String NO_NEW_HANDSHAKE = "jdk.tls.rejectClientInitiatedRenegotiation";

    private volatile Current current;

    private record Current(SSLContext context, String[] versions, String @Nullable [] ciphers) {

        SSLEngine engine() {
            var engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            engine.setEnabledProtocols(versions);
            if (ciphers != null) {
                engine.setEnabledCipherSuites(ciphers);
            }
            return engine;
        }
    }

    public Certificates(SslBundle bundle) {
        if (System.getProperty(NO_NEW_HANDSHAKE) == null) {
            System.setProperty(NO_NEW_HANDSHAKE, "true"); // read by Java before its first handshake
        }
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
        var handler = new SslHandler(current.engine());
        handler.setHandshakeTimeout(handshakeWithin.toMillis(), TimeUnit.MILLISECONDS);
        return handler;
    }

    private static Current read(SslBundle bundle) {
        var wanted = bundle.getOptions().getEnabledProtocols();
        var versions = wanted == null ? VERSIONS.stream() : Arrays.stream(wanted).filter(VERSIONS::contains);
        var ciphers = bundle.getOptions().getCiphers();
        fingerprint(bundle); // throws if there is none
        var read = new Current(bundle.createSslContext(), versions.toArray(String[]::new), ciphers);
        if (read.versions().length == 0) {
            throw new IllegalStateException("The SSL bundle for telnet enables neither TLSv1.3 nor TLSv1.2.");
        }
        read.engine(); // throws for a cipher that it does not know, such as one by the name that OpenSSL gives it
        return read;
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
