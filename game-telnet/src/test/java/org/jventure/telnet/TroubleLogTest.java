package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TroubleLogTest {

    @Test
    void twoThousandClientsMakeTenLines() {
        var now = new AtomicLong();
        var trouble = new TroubleLog(now::get);

        long logged = IntStream.range(0, 2000)
                .filter(i -> trouble.report("192.0.2." + i % 256, "does not read"))
                .count();
        now.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(logged).isEqualTo(10);
        assertThat(trouble.report("192.0.2.1", "does not read")).isTrue();
    }
}
