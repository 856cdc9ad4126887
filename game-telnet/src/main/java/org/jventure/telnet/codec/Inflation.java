package org.jventure.telnet.codec;

import io.netty.buffer.ByteBuf;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks what one client sends, a little at a time. One thread; {@link #close} frees
 * memory that the collector does not see.
 */
final class Inflation implements AutoCloseable {

    private static final int STEP = 1024;

    private final Inflater inflater = new Inflater();
    private final byte[] plain = new byte[STEP];

    /**
     * What the bytes of one read may become.
     *
     * @param most  bytes, however many were read
     * @param ratio so many times the bytes that were read
     */
    record Limits(int most, int ratio) {

        /** A few packed bytes may well be many times themselves. */
        private static final int LEAST = 4 * 1024;

        long of(int packed) {
            return Math.min(most, Math.max(LEAST, (long) ratio * packed));
        }
    }

    /**
     * Takes from the packed bytes and answers how many plain ones {@link #plain} begins with. 0: nothing more comes of
     * what there is. What is behind the end of the stream is not taken.
     */
    int next(ByteBuf packed) throws DataFormatException {
        var input = packed.nioBuffer();
        int before = input.remaining();
        inflater.setInput(input);
        int length = inflater.inflate(plain);
        packed.skipBytes(before - input.remaining());
        if (length == 0 && inflater.needsDictionary()) {
            throw new DataFormatException("A dictionary that nobody agreed on");
        }
        return length;
    }

    byte[] plain() {
        return plain;
    }

    boolean isFinished() {
        return inflater.finished();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
