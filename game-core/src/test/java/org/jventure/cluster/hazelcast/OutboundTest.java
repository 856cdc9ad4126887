package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private final LongAdder sent = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final List<String> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicBoolean trouble = new AtomicBoolean();
    private final Outbound outbound = new Outbound("test", 5, 100, this::carry, sent, dropped);

    @AfterEach
    void end() {
        goOn.countDown();
        outbound.close();
    }

    private boolean carry(String topic, byte[] batch) {
        underWay.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            return false;
        }
        if (trouble.getAndSet(false)) {
            throw new IllegalStateException("lost");
        }
        var text = new StringBuilder(topic).append(':');
        Frames.split(batch, message -> text.append(' ').append(message[0]));
        batches.add(text.toString());
        return true;
    }

    private void send(String topic, int number) {
        outbound.send(topic, new byte[] {(byte) number});
    }

    private void sendFirst() throws InterruptedException {
        send("a", 0);
        underWay.await();
    }

    @Test
    void whatWaitsLeavesAsOneBatchForEachTopic() throws InterruptedException {
        sendFirst();
        send("a", 1);
        send("b", 2);
        send("a", 3);

        goOn.countDown();

        await().until(() -> sent.sum() == 4);
        assertThat(batches).containsExactly("a: 0", "a: 1 3", "b: 2");
    }

    @Test
    void aFullQueueDropsTheNewestAndCounts() throws InterruptedException {
        sendFirst();
        for (int i = 1; i <= 7; i++) {
            send("a", i);
        }

        goOn.countDown();

        await().until(() -> sent.sum() == 6);
        assertThat(dropped.sum()).isEqualTo(2);
        assertThat(batches).containsExactly("a: 0", "a: 1 2 3 4 5");
    }

    @Test
    void tooManyBytesAreDroppedToo() throws InterruptedException {
        sendFirst();
        outbound.send("a", new byte[60]);
        outbound.send("a", new byte[41]);
        outbound.send("a", new byte[40]);

        goOn.countDown();

        await().until(() -> sent.sum() == 3);
        assertThat(dropped.sum()).isEqualTo(1);
    }

    @Test
    void aLostBatchStopsNothing() throws InterruptedException {
        trouble.set(true);
        sendFirst();
        goOn.countDown();
        await().until(() -> dropped.sum() == 1);

        send("a", 1);

        await().until(() -> sent.sum() == 1);
        assertThat(batches).containsExactly("a: 1");
    }

    @Test
    void afterTheEndEverythingIsDropped() {
        goOn.countDown();
        outbound.close();

        send("a", 1);

        assertThat(dropped.sum()).isEqualTo(1);
    }
}
