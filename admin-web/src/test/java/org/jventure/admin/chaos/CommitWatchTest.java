package org.jventure.admin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitWatchTest {

    private final CommitWatch watch = new CommitWatch();

    @BeforeEach
    void start() throws IOException {
        assertThat(hears(start(80877103))).as("a wish for encryption").isFalse();
        assertThat(hears(start(196608))).isFalse();
    }

    @Test
    void aPlainCommitIsHeard() throws IOException {
        assertThat(hears(message('Q', "select 1\0"))).isFalse();
        assertThat(hears(message('Q', "COMMIT\0"))).isTrue();
    }

    @Test
    void aPreparedCommitIsHeardWhenItIsBound() throws IOException {
        assertThat(hears(message('P', "S_1\0COMMIT\0\0\0"))).isFalse();
        assertThat(hears(message('B', "\0S_2\0\0\0\0\0\0\0"))).isFalse();
        assertThat(hears(message('B', "\0S_1\0\0\0\0\0\0\0"))).isTrue();
    }

    @Test
    void aCommitInPiecesIsHeardWithTheLast() throws IOException {
        var bytes = message('Q', "COMMIT\0");
        for (int i = 0; i < bytes.length - 1; i++) {
            assertThat(watch.asksToCommit(new byte[] {bytes[i]}, 1)).isFalse();
        }
        assertThat(watch.asksToCommit(new byte[] {bytes[bytes.length - 1]}, 1)).isTrue();
    }

    private boolean hears(byte[] bytes) {
        return watch.asksToCommit(bytes, bytes.length);
    }

    private static byte[] start(int code) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(8);
        out.writeInt(code);
        return bytes.toByteArray();
    }

    private static byte[] message(char type, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(type);
        out.writeInt(content.length + 4);
        out.write(content);
        return bytes.toByteArray();
    }
}
