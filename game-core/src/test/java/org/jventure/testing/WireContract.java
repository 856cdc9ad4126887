package org.jventure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jventure.wire.WireCodec;
import org.jventure.wire.WireException;

/** What must hold for every family of records that nodes send each other. */
public final class WireContract {

    private static final int ROUNDS = 200;

    private WireContract() {}

    /** Every record of the family comes back as it was, with any values. */
    public static <T> void everyMessageComesBack(Class<T> type) {
        var codec = WireCodec.of(type);
        var records = new RandomRecords(1);
        for (Class<?> member : RandomRecords.members(type)) {
            for (int i = 0; i < ROUNDS; i++) {
                var message = type.cast(records.make(member));
                var back = codec.read(codec.write(message)).orElseThrow();
                assertThat(back).usingRecursiveComparison().isEqualTo(message);
            }
        }
        assertThat(codec.unknown()).isZero();
    }

    /** Whatever is cut off or turned over, the answer is a message, none, or a refusal. */
    public static <T> void noBytesDoHarm(Class<T> type) {
        var codec = WireCodec.of(type);
        var records = new RandomRecords(2);
        var random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            var bytes = codec.write(type.cast(records.make(type)));
            for (int length = 0; length < bytes.length; length++) {
                assertThat(isRead(codec, Arrays.copyOf(bytes, length))).isFalse();
            }
            for (int j = 0; j < ROUNDS; j++) {
                var broken = bytes.clone();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                isRead(codec, broken);
            }
        }
        for (int i = 0; i < ROUNDS; i++) {
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            isRead(codec, noise);
        }
    }

    private static <T> boolean isRead(WireCodec<T> codec, byte[] bytes) {
        try {
            codec.read(bytes);
            return true;
        } catch (WireException e) {
            assertThat(e.getMessage()).contains("message");
            return false;
        }
    }
}
