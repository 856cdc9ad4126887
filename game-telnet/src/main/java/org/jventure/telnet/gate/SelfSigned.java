package org.jventure.telnet.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;

/**
 * A certificate that this server has made for itself, for whoever has no other yet: encrypted, but nobody vouches for it.
 * It lies in one file with its key, which only the user who runs the server may read, and stays the same until it is about
 * to expire. Several nodes with the same folder share it.
 */
public final class SelfSigned {

    static final String FILE = "telnet-self-signed.pem";

    private static final Duration LASTS = Duration.ofDays(825);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final Path file;

    /** @param folder made if it is not there */
    public SelfSigned(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Reads it, or makes it. Blocks; throws {@link UncheckedIOException}, with a sentence, if the folder won't do. */
    public SslBundle bundle(Instant now) {
        try {
            if (!isGood(now)) {
                make(now);
            }
            var content = PemContent.load(file);
            var store = PemSslStore.of(content.getCertificates(), content.getPrivateKey());
            return SslBundle.of(new PemSslStoreBundle(store, null));
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + file + " can be neither read nor made: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isGood(Instant now) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            var content = PemContent.load(file);
            content.getCertificates().getFirst().checkValidity();
            var made = Files.getLastModifiedTime(file).toInstant();
            return content.getPrivateKey() != null && made.plus(LASTS).minus(RENEWED_BEFORE).isAfter(now);
        } catch (IllegalStateException | IllegalArgumentException | CertificateException _) {
            return false;
        }
    }

    /** Of several nodes that make one at the same time, the first has its way. */
    private void make(Instant now) throws IOException, GeneralSecurityException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, FILE, ".new", secret);
        try {
            Files.writeString(draft, pem(now));
            if (Files.exists(file)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createLink(file, draft);
            }
        } catch (FileAlreadyExistsException _) {
            // another node was quicker, and its certificate is as good
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String pem(Instant now) throws GeneralSecurityException, IOException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = keys.generateKeyPair();
        return block("CERTIFICATE", certificate(pair, now)) + block("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static String block(String title, byte[] bytes) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n";
    }

    /** RFC 5280 §4.1. */
    private static byte[] certificate(KeyPair pair, Instant now) throws GeneralSecurityException, IOException {
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        var name = new X500Name("CN=localhost,O=JVenture made this by itself");
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        }));
        var draft = new V3TBSCertificateGenerator();
        draft.setSerialNumber(new ASN1Integer(new BigInteger(127, new SecureRandom())));
        draft.setSignature(algorithm);
        draft.setIssuer(name);
        draft.setSubject(name);
        draft.setStartDate(time(now.minus(Duration.ofDays(1))));
        draft.setEndDate(time(now.plus(LASTS)));
        draft.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        draft.setExtensions(extensions.generate());
        var signed = draft.generateTBSCertificate();

        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getEncoded());
        return new DERSequence(new ASN1Encodable[] {signed, algorithm, new DERBitString(signature.sign())}).getEncoded();
    }

    /** RFC 5280 §4.1.2.5.1: with two digits of the year, up to 2049. */
    private static Time time(Instant instant) {
        var written = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).format(instant.atOffset(ZoneOffset.UTC));
        return new Time(new DERUTCTime(written));
    }
}
