package org.jventure.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/** Numbers, texts and lists, one behind another, and a checksum at the end. One thread. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    void number(int number) {
        try {
            data.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    void texts(List<String> texts) {
        list(texts, ByteWriter::text);
    }

    <T> void list(List<T> things, BiConsumer<ByteWriter, T> writing) {
        number(things.size());
        things.forEach(thing -> writing.accept(this, thing));
    }

    /** All that was written, whole. */
    byte[] bytes() {
        var sum = new CRC32();
        sum.update(bytes.toByteArray());
        number((int) sum.getValue());
        return bytes.toByteArray();
    }
}
