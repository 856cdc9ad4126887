package org.jventure.telnet;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Few bytes that become many. */
final class Bombs {

    private Bombs() {}

    static byte[] of(int bytes) {
        var plain = new byte[bytes];
        Arrays.fill(plain, (byte) 'x');
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var step = new byte[4096];
        while (!deflater.finished()) {
            packed.write(step, 0, deflater.deflate(step));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
