package org.jventure.telnet.msdp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Variables as the bytes of a message. */
final class MsdpWriter {

    static final int VAR = 1;
    static final int VAL = 2;
    static final int TABLE_OPEN = 3;
    static final int TABLE_CLOSE = 4;
    static final int ARRAY_OPEN = 5;
    static final int ARRAY_CLOSE = 6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MsdpWriter variable(String name, MsdpValue value) {
        bytes.write(VAR);
        text(name);
        value(value);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void value(MsdpValue value) {
        bytes.write(VAL);
        switch (value) {
            case MsdpValue.Text(var text) -> text(text);
            case MsdpValue.Items(var items) -> {
                bytes.write(ARRAY_OPEN);
                items.forEach(this::value);
                bytes.write(ARRAY_CLOSE);
            }
            case MsdpValue.Table(var entries) -> {
                bytes.write(TABLE_OPEN);
                entries.forEach(this::variable);
                bytes.write(TABLE_CLOSE);
            }
        }
    }

    /** Without the bytes that mean something here, and the zero at which Mudlet would stop reading. */
    private void text(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b > ARRAY_CLOSE) {
                bytes.write(b);
            }
        }
    }
}
