package org.jventure.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Bytes that are being read. Lengths are believed only as far as there are bytes. One thread. */
final class ByteSource {

    private final ByteBuffer bytes;
    private int depth;

    ByteSource(byte[] message) {
        bytes = ByteBuffer.wrap(message);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    int aByte() {
        return need(1).get();
    }

    /** A byte that says yes or no. */
    boolean aFlag() {
        return switch (aByte()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new WireException("A message holds something else where yes or no should be.");
        };
    }

    int anInt() {
        return need(4).getInt();
    }

    long aLong() {
        return need(8).getLong();
    }

    /** A length or a count of things, each of which takes a byte at least. */
    int aLength() {
        int length = anInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new WireException("A message speaks of " + length + " bytes or things where only "
                    + bytes.remaining() + " bytes are left.");
        }
        return length;
    }

    byte[] bytes() {
        var value = new byte[aLength()];
        bytes.get(value);
        return value;
    }

    String text() {
        int length = aLength();
        var text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    /** Reads what has its length in front; nothing beyond is seen, and what is left over is passed by. */
    <T> T body(Supplier<T> body) {
        if (++depth > WireCodec.DEEPEST) {
            throw new WireException("A message holds records more than " + WireCodec.DEEPEST + " deep.");
        }
        int outer = bytes.limit();
        int length = aLength();
        int end = bytes.position() + length;
        bytes.limit(end);
        var value = body.get();
        bytes.limit(outer).position(end);
        depth--;
        return value;
    }

    private ByteBuffer need(int count) {
        if (bytes.remaining() < count) {
            throw new WireException("A message ends in the middle.");
        }
        return bytes;
    }
}
