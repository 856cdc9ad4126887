package org.jventure.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The real threads under the ports that tests fake elsewhere. */
class LiveThreadsTest {

    @Test
    void anErrorInTheBackgroundReachesWhoeverWaits() throws Exception {
        var failure = new CompletableFuture<Exception>();
        try (var background = new VirtualBackground(); var home = new ThreadExecutor("home")) {
            background.run(
                    () -> {
                        throw new OutOfMemoryError("pretended");
                    },
                    home,
                    _ -> {},
                    failure::complete);

            assertThat(failure.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void whatIsRepeatedGoesOnAfterAnError() throws Exception {
        var twice = new CountDownLatch(2);
        try (var thread = new ThreadExecutor("repeated")) {
            thread.every(Duration.ofMillis(1), () -> {
                twice.countDown();
                throw new AssertionError("pretended");
            });

            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatIsLateIsNotMadeUpFor() throws Exception {
        var period = Duration.ofMillis(100);
        List<Long> begun = new ArrayList<>();
        var enough = new CountDownLatch(4);
        try (var thread = new ThreadExecutor("late")) {
            thread.every(period, () -> {
                begun.add(System.nanoTime());
                if (begun.size() == 1) {
                    LockSupport.parkNanos(period.multipliedBy(10).toNanos());
                }
                enough.countDown();
            });

            assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(begun.get(3) - begun.get(1)).isGreaterThan(period.toNanos());
    }
}
