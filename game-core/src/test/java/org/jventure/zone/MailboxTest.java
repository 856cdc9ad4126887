package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.ZoneRequest;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;

class MailboxTest {

    private final ManualExecutor workers = new ManualExecutor(new ManualClock());
    private final List<ZoneMessage> read = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(workers, read::add, 3);

    private static ZoneMessage line(int number) {
        return new ZoneMessage.Request(
                new ZoneRequest.Perform(new CharacterId(new UUID(1, 1)), 1, number, "look"));
    }

    private static ZoneMessage control(int epoch) {
        return new ZoneMessage.Verified(epoch, 0);
    }

    @Test
    void controlMessagesGoBeforeLinesAndEachKindKeepsItsOrder() {
        mailbox.post(line(1));
        mailbox.post(control(1));
        mailbox.post(line(2));
        mailbox.post(control(2));

        workers.drain();

        assertThat(read).containsExactly(control(1), control(2), line(1), line(2));
    }

    /** Interleaving 20: results of commits are control messages. */
    @Test
    void linesBeyondTheBoundAreRefusedAndControlMessagesNever() {
        for (int i = 1; i <= 3; i++) {
            assertThat(mailbox.post(line(i))).isTrue();
        }

        assertThat(mailbox.post(line(4))).isFalse();
        for (int i = 0; i < 1_000; i++) {
            assertThat(mailbox.post(control(i))).isTrue();
        }

        workers.drain();
        assertThat(read).hasSize(1_003).doesNotContain(line(4));
        assertThat(mailbox.post(line(5))).isTrue();
    }

    @Test
    void aBusyZoneGivesItsWorkerBackNowAndThen() {
        for (int i = 0; i < 100; i++) {
            mailbox.post(control(i));
        }

        workers.step();

        assertThat(read).hasSize(64);
        workers.drain();
        assertThat(read).hasSize(100);
    }

    @Test
    void anErrorDoesNotStopTheMailbox() {
        var fragile = new Mailbox(workers, message -> {
            if (message.equals(control(1))) {
                throw new NoClassDefFoundError("org/jventure/Gone");
            }
            read.add(message);
        }, 3);

        fragile.post(control(1));
        fragile.post(control(2));
        workers.drain();

        assertThat(read).containsExactly(control(2));
    }

    @Test
    void manyThreadsPostAndOneReadsAtATime() throws InterruptedException {
        var reading = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var done = new CountDownLatch(40_000);
        try (var pool = Executors.newFixedThreadPool(4); var posters = Executors.newFixedThreadPool(4)) {
            var shared = new Mailbox(pool::execute, _ -> {
                overlaps.addAndGet(reading.getAndIncrement());
                reading.decrementAndGet();
                done.countDown();
            }, 10);
            for (int poster = 0; poster < 4; poster++) {
                posters.execute(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        shared.post(control(i));
                    }
                });
            }

            assertThat(done.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
        assertThat(overlaps).hasValue(0);
    }
}
