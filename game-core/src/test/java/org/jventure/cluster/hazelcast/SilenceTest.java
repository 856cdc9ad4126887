package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.Address;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.impl.MemberImpl;
import com.hazelcast.internal.util.UuidUtil;
import com.hazelcast.version.MemberVersion;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Silence silence = new Silence();
    private final Member red = member(1);
    private final Member blue = member(2);

    private static Member member(int port) {
        try {
            return new MemberImpl.Builder(new Address("127.0.0.1", port))
                    .version(MemberVersion.of("5.4.0")).uuid(UuidUtil.newSecureUUID()).build();
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private List<Member> silentAt(double seconds) {
        return silence.of(List.of(red, blue), nanos(seconds)).stream().toList();
    }

    private static long nanos(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000)).toNanos();
    }

    @Test
    void whoHasJustComeHasTimeToSpeak() {
        assertThat(silentAt(100)).isEmpty();
        assertThat(silentAt(105)).isEmpty();
        silence.heard(blue, nanos(105));
        assertThat(silentAt(105.1)).containsExactly(red);
    }

    @Test
    void whoSpeaksEachSecondIsNotSilent() {
        silentAt(0);
        for (int second = 1; second < 60; second++) {
            silence.heard(red, nanos(second));
            silence.heard(blue, nanos(second + 0.5));
            assertThat(silentAt(second + 0.9)).isEmpty();
        }
    }

    @Test
    void itIsToldAtMostEachTenSeconds() {
        silentAt(0);
        assertThat(silentAt(6)).containsExactly(red);
        assertThat(silentAt(15.9)).isEmpty();
        assertThat(silentAt(16)).containsExactly(red);
    }

    @Test
    void whoHasGoneIsForgotten() {
        silentAt(0);
        assertThat(silence.of(List.of(blue), nanos(4))).isEmpty();
        silence.heard(blue, nanos(6));
        assertThat(silence.of(List.of(red, blue), nanos(6))).isEmpty();
    }
}
