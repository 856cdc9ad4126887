package org.jventure.admin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where the embedded PostgreSQL keeps its files, below a data directory. The major version is part of the cluster's
 * path, so that a newer PostgreSQL never opens files that it cannot read.
 */
record PostgresHome(Path root) {

    private static final String MAJOR_VERSION = "18";

    static PostgresHome in(Path data) throws IOException {
        return new PostgresHome(Folders.secret(data.resolve("postgres")).toRealPath());
    }

    /** The database cluster itself. */
    Path cluster() {
        return root.resolve(MAJOR_VERSION);
    }

    Path unfinishedCluster() {
        return root.resolve(MAJOR_VERSION + ".unfinished");
    }

    Path programs() {
        return root.resolve("bin");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /** The password; made at random the first time, in a file that only its owner may read. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            var unfinished = Files.createTempFile(
                    root, "password", "", PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(random) + "\n");
            Files.move(unfinished, passwordFile());
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The port of the last run if it is still free, so that a client finds its database again; else any free one. */
    int port() {
        try {
            var remembered = root.resolve("port");
            int last = Files.exists(remembered) ? Integer.parseInt(Files.readString(remembered).strip()) : 0;
            int port = isFree(last) && last != 0 ? last : anyFree();
            Files.writeString(remembered, port + "\n");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
