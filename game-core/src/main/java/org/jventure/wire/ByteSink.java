package org.jventure.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are being written, big-endian. One thread. */
final class ByteSink {

    private ByteBuffer bytes = ByteBuffer.allocate(256);
    private int depth;

    void aByte(int value) {
        room(1).put((byte) value);
    }

    void anInt(int value) {
        room(4).putInt(value);
    }

    void aLong(long value) {
        room(8).putLong(value);
    }

    void bytes(byte[] value) {
        anInt(value.length);
        room(value.length).put(value);
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the body with its length in front. */
    void body(Runnable body) {
        if (++depth > WireCodec.DEEPEST) {
            throw new IllegalArgumentException("A message may hold records " + WireCodec.DEEPEST + " deep, no deeper");
        }
        int start = bytes.position();
        anInt(0);
        body.run();
        bytes.putInt(start, bytes.position() - start - 4);
        depth--;
    }

    byte[] written() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int size = Math.max(Math.multiplyExact(bytes.capacity(), 2), Math.addExact(bytes.position(), needed));
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
