package org.jventure.cluster.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.lock.FencedLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.LeaderLock;
import org.jventure.kernel.SerialExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The CP Subsystem's lock. It belongs to a thread, so one thread takes it, asks after it and gives it up. That thread
 * blocks for up to a minute while there is no majority; a watch then answers for it.
 */
final class ElectorLock implements LeaderLock, Attachment, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ElectorLock.class);

    /** How long a question may wait for a majority before the answer is no. */
    private static final Duration PATIENCE = Duration.ofMillis(1300);

    private static final long TRY_SECONDS = 2;
    private static final long LOOK_MILLIS = 2000;
    private static final long PAUSE_MILLIS = 500;
    private static final long LOOK_SETTLED_MILLIS = 200;

    private final class Question {
        final AtomicBoolean answered = new AtomicBoolean();
        final SerialExecutor back;
        final Consumer<Boolean> held;

        Question(SerialExecutor back, Consumer<Boolean> held) {
            this.back = back;
            this.held = held;
        }

        void answer(boolean yes) {
            if (answered.compareAndSet(false, true)) {
                questions.remove(this);
                back.execute(() -> held.accept(yes));
            }
        }
    }

    private final LinkedBlockingQueue<Question> questions = new LinkedBlockingQueue<>();
    private final Question nudge = new Question(new Nowhere(), _ -> {});
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch free = new CountDownLatch(1);
    private final LoneThread watch;
    private final BooleanSupplier settled;
    private final Thread elector;
    private volatile @Nullable HazelcastInstance hazelcast;
    private @Nullable HazelcastInstance settledOnce;
    private volatile boolean held;
    private volatile boolean resigned;
    private volatile boolean closed;

    /**
     * @param watch   a thread that nothing blocks
     * @param settled whether all seats of the CP Subsystem are taken by members that are there
     */
    ElectorLock(LoneThread watch, BooleanSupplier settled) {
        this.watch = watch;
        this.settled = settled;
        elector = Thread.ofPlatform().name("elector").daemon().start(this::elect);
    }

    @Override
    public void verify(SerialExecutor back, Consumer<Boolean> answer) {
        var question = new Question(back, answer);
        if (!held || closed) {
            question.answer(false);
            return;
        }
        questions.add(question);
        watch.after(PATIENCE, () -> question.answer(false));
    }

    @Override
    public void resign() {
        resigned = true;
        questions.add(nudge);
        wake();
    }

    /** Waits until a lock that was resigned is given up; false if that takes longer. */
    boolean awaitFree(Duration atMost) throws InterruptedException {
        return free.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onAcquired(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void attach(HazelcastInstance instance) {
        hazelcast = instance;
        wake();
    }

    @Override
    public void detach() {
        held = false;
        hazelcast = null;
    }

    private void elect() {
        try {
            for (var instance = instance(); instance != null; instance = instance()) {
                try {
                    electWith(instance);
                } catch (RuntimeException e) {
                    LOG.debug("The leader's lock is out of reach", e);
                    lose();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException _) {
            // closed
        } catch (Error e) {
            LOG.error("No more is tried for the leader's lock", e);
        } finally {
            lose();
            free.countDown();
        }
    }

    /** Fetches the lock and tries for it until the instance, or the consensus that the lock was of, is no more. */
    private void electWith(HazelcastInstance instance) throws InterruptedException {
        awaitSettled(instance);
        if (settledOnce != instance) {
            return;
        }
        var lock = instance.getCPSubsystem().getLock(HazelcastSettings.LOCK);
        boolean kept = lock.isLockedByCurrentThread(); // giving it up may have failed
        while (!resigned && !closed && instance == hazelcast) {
            if (kept || lock.tryLock(TRY_SECONDS, TimeUnit.SECONDS)) {
                kept = false;
                try {
                    if (instance == hazelcast) {
                        keep(lock);
                    }
                } finally {
                    lose();
                    giveUp(lock);
                }
            }
        }
    }

    /**
     * The first to fetch the lock founds the group that keeps it, and all seats must be there for that: Hazelcast would
     * try again hundreds of times a second, with a stack trace each. Later a majority will do.
     */
    private void awaitSettled(HazelcastInstance instance) throws InterruptedException {
        while (settledOnce != instance && instance == hazelcast && !resigned && !closed) {
            if (settled.getAsBoolean()) {
                settledOnce = instance;
            } else {
                TimeUnit.MILLISECONDS.sleep(LOOK_SETTLED_MILLIS);
            }
        }
    }

    /** Answers questions for as long as the lock is ours. */
    private void keep(FencedLock lock) throws InterruptedException {
        held = true;
        LOG.debug("This node holds the lock; it leads if nobody else does.");
        listeners.forEach(this::tell);
        while (!resigned && !closed && hazelcast != null) {
            var asked = new ArrayList<Question>();
            var first = questions.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                asked.add(first);
                questions.drainTo(asked);
            }
            boolean yes = false;
            try {
                yes = lock.getFence() != FencedLock.INVALID_FENCE; // after the questions, so the answer to them all
            } finally {
                for (var question : asked) {
                    question.answer(yes); // no, also when the session is gone and getFence throws
                }
            }
        }
    }

    private void lose() {
        held = false;
        var asked = new ArrayList<Question>();
        questions.drainTo(asked);
        asked.forEach(question -> question.answer(false));
    }

    private static void giveUp(FencedLock lock) {
        try {
            lock.unlock();
        } catch (RuntimeException e) {
            LOG.debug("The leader's lock was gone before it was given up", e);
        }
    }

    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) { // an Error too: the lock must be kept or given up in good order
            LOG.error("A listener to the leader's lock failed", e);
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Waits for an instance; null when none is wanted any more. */
    private synchronized @Nullable HazelcastInstance instance() throws InterruptedException {
        while (!resigned && !closed) {
            var instance = hazelcast;
            if (instance != null) {
                return instance;
            }
            wait();
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        elector.interrupt();
    }

    /** Hears the answer to the question that only wakes the elector. */
    private static final class Nowhere implements SerialExecutor {

        @Override
        public void execute(Runnable task) {}

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            return () -> {};
        }
    }
}
