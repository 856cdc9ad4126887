package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void whatWasJoinedComesApartInOrder() {
        var messages = List.of(new byte[0], new byte[] {1}, new byte[70_000], new byte[] {2, 3});
        var apart = new ArrayList<byte[]>();

        assertThat(Frames.split(Frames.join(messages), apart::add)).isTrue();

        assertThat(apart).usingRecursiveComparison().isEqualTo(messages);
    }

    @Test
    void aTornBatchGivesWhatIsWholeAndSaysSo() {
        var joined = Frames.join(List.of(new byte[] {1}, new byte[] {2, 3}));
        var apart = new ArrayList<byte[]>();

        assertThat(Frames.split(Arrays.copyOf(joined, joined.length - 1), apart::add)).isFalse();

        assertThat(apart).usingRecursiveComparison().isEqualTo(List.of(new byte[] {1}));
    }

    @Test
    void noiseDoesNoHarm() {
        var noise = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            var bytes = new byte[noise.nextInt(40)];
            noise.nextBytes(bytes);
            Frames.split(bytes, message -> assertThat(message.length).isLessThanOrEqualTo(bytes.length));
        }
    }
}
