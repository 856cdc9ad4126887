package org.jventure.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Reads what {@link ByteWriter} wrote, in the same order. Throws {@link IllegalArgumentException} where it can't. One
 * thread.
 */
final class ByteReader {

    private final ByteBuffer rest;

    /** Takes bytes whose checksum is right, and no others. */
    ByteReader(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        if (end < 0) {
            throw new IllegalArgumentException("Too few bytes");
        }
        var sum = new CRC32();
        sum.update(bytes, 0, end);
        if ((int) sum.getValue() != ByteBuffer.wrap(bytes).getInt(end)) {
            throw new IllegalArgumentException("Bytes that are damaged");
        }
        rest = ByteBuffer.wrap(bytes, 0, end);
    }

    int number() {
        need(Integer.BYTES);
        return rest.getInt();
    }

    String text() {
        var encoded = new byte[need(number())];
        rest.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    List<String> texts() {
        return list(ByteReader::text);
    }

    /** Each thing takes a byte at least, so that no count can ask for more than is there. */
    <T> List<T> list(Function<ByteReader, T> reading) {
        int size = need(number());
        var things = new ArrayList<T>();
        for (int i = 0; i < size; i++) {
            things.add(reading.apply(this));
        }
        return things;
    }

    /** Says that nothing may follow. */
    void end() {
        if (rest.hasRemaining()) {
            throw new IllegalArgumentException("Bytes that nobody asked for");
        }
    }

    private int need(int count) {
        if (count < 0 || count > rest.remaining()) {
            throw new IllegalArgumentException("Fewer bytes than there should be");
        }
        return count;
    }
}
