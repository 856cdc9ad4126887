package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionExecutorTest {

    private final PlayThreads threads = new PlayThreads();
    private final ConnectionExecutor executor = threads.forConnection();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void tasksRunOneAtATimeInTheirOrder() throws InterruptedException {
        var seen = new ArrayList<Integer>(); // no lock: the order of the tasks is one
        var done = new CountDownLatch(1);
        IntStream.range(0, 10_000).forEach(i -> executor.execute(() -> seen.add(i)));
        executor.execute(done::countDown);
        done.await();

        assertThat(seen).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void aTaskThatFailsDoesNotStopTheOthers() throws InterruptedException {
        var done = new CountDownLatch(1);
        executor.execute(() -> {
            throw new AssertionError("as a bug would");
        });
        executor.execute(done::countDown);
        done.await();
    }

    @Test
    void whatIsPlannedRunsUnlessItIsCancelled() throws InterruptedException {
        var seen = java.util.Collections.synchronizedList(new ArrayList<String>());
        var done = new CountDownLatch(1);
        executor.execute(() -> { // within which nothing planned can run, however slow the machine is
            executor.schedule(Duration.ofMillis(1), () -> seen.add("cancelled")).run();
            executor.schedule(Duration.ofMillis(5), () -> {
                seen.add("planned");
                done.countDown();
            });
        });
        done.await();

        assertThat(seen).isEqualTo(List.of("planned"));
    }

    @Test
    void afterTheEndTasksAreDropped() {
        threads.close();

        executor.execute(() -> {});
        executor.schedule(Duration.ofSeconds(1), () -> {}).run();
    }
}
