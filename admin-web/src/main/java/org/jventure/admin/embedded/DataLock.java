package org.jventure.admin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to run the database of a data directory: one process at a time. The operating system lets go of it when
 * the process ends, however it ends; the file itself stays and means nothing.
 */
public final class DataLock implements AutoCloseable {

    private static final String FILE = "database.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Throws {@link DataInUseException} if another process, or another part of this one, holds the lock just now. */
    public static void check(Path directory) {
        if (Files.exists(directory.resolve(FILE))) {
            take(directory).close();
        }
    }

    /** Takes the lock, or throws {@link DataInUseException} at once. */
    public static DataLock take(Path directory) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new DataInUseException(directory);
            }
            return new DataLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
