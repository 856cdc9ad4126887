package org.jventure.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jventure.kernel.Background;
import org.jventure.kernel.SerialExecutor;
import org.jventure.zone.StoreException;

/**
 * One process of a {@link TestCluster}: everything of a node runs in it and asks the database through it. It may be
 * killed, or stopped and woken later as by SIGSTOP; what it has asked the database is done even if it never hears of it.
 * One thread.
 */
final class TestProcess implements SerialExecutor, Background {

    /** Timers of less than this are exact: they keep the order of what happens at once. */
    private static final Duration EXACT = Duration.ofMillis(100);

    private static final int MOST_LATE_MILLIS = 20;

    private final String name;
    private final ManualExecutor world;
    private final FakeStores stores;
    private final Random chance;
    private final Deque<Runnable> asleep = new ArrayDeque<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Duration latency = Duration.ZERO;
    private boolean holding;
    private boolean cutOff;
    private int lostReplies;
    private boolean paused;
    private boolean dead;

    TestProcess(String name, ManualExecutor world, FakeStores stores, Random chance) {
        this.name = name;
        this.world = world;
        this.stores = stores;
        this.chance = chance;
    }

    String name() {
        return name;
    }

    // ---- its life ----

    void kill() {
        dead = true;
        asleep.clear();
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        while (!asleep.isEmpty()) {
            execute(asleep.remove());
        }
    }

    boolean isDead() {
        return dead;
    }

    boolean isPaused() {
        return paused;
    }

    @Override
    public void execute(Runnable task) {
        world.execute(() -> whenAwake(task));
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        var timer = new Timer(task);
        var cancel = world.schedule(delay.plus(lateness(delay)), () -> whenAwake(timer));
        return () -> {
            timer.cancelled = true;
            cancel.run();
        };
    }

    /** Runs the task once in each period, as far as the process is awake, and never twice to catch up. */
    void every(Duration period, Runnable task) {
        schedule(period, () -> {
            task.run();
            every(period, task);
        });
    }

    private Duration lateness(Duration delay) {
        return delay.compareTo(EXACT) < 0 ? Duration.ZERO : Duration.ofMillis(chance.nextInt(MOST_LATE_MILLIS));
    }

    private void whenAwake(Runnable task) {
        if (dead) {
            return;
        }
        if (paused) {
            asleep.add(task);
        } else {
            task.run();
        }
    }

    /** May be cancelled also when it is due and its process sleeps. */
    private static final class Timer implements Runnable {

        private final Runnable task;
        private boolean cancelled;

        Timer(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            if (!cancelled) {
                task.run();
            }
        }
    }

    // ---- its ways to the database ----

    /** From now on what it asks the database gets stuck on the way, until {@link #release}. */
    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        while (!held.isEmpty()) {
            world.execute(held.remove());
        }
    }

    /** What it asks takes up to so long to arrive, and the answer as long again. */
    void latency(Duration most) {
        latency = most;
    }

    void cutOffDatabase(boolean cut) {
        cutOff = cut;
    }

    /** The next answers of the database, so many, get lost: what was asked is done. */
    void loseReplies(int count) {
        lostReplies = count;
    }

    @Override
    public <T> void run(Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed) {
        var session = endings();
        onTheWay(() -> {
            if (holding) {
                held.add(() -> ask(session, work, back, done, failed));
            } else {
                ask(session, work, back, done, failed);
            }
        });
    }

    private <T> void ask(
            int session, Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed) {
        Runnable answer;
        try {
            if (cutOff || stores.faults().isAway()) {
                throw new StoreException(true, "the database does not answer");
            }
            if (session != endings()) {
                throw new StoreException(true, "terminating connection due to administrator command");
            }
            T result = work.call();
            if (lostReplies > 0) {
                lostReplies--;
                throw new StoreException(true, "the connection was lost");
            }
            answer = () -> done.accept(result);
        } catch (Exception e) {
            answer = () -> failed.accept(e);
        }
        var answered = answer;
        onTheWay(() -> back.execute(answered));
    }

    /** Another way to the database, on which nothing is held up or lost; it is away when the database is. */
    Background apart() {
        return new Background() {
            @Override
            public <T> void run(Callable<T> work, SerialExecutor back, Consumer<T> done, Consumer<Exception> failed) {
                world.execute(() -> {
                    Runnable answer;
                    try {
                        if (cutOff || stores.faults().isAway()) {
                            throw new StoreException(true, "the database does not answer");
                        }
                        T result = work.call();
                        answer = () -> done.accept(result);
                    } catch (Exception e) {
                        answer = () -> failed.accept(e);
                    }
                    back.execute(answer);
                });
            }
        };
    }

    private void onTheWay(Runnable arrival) {
        if (latency.isZero()) {
            world.execute(arrival);
        } else {
            world.schedule(Duration.ofNanos((long) (chance.nextDouble() * latency.toNanos())), arrival);
        }
    }

    /** How often a leader has ended its connections. */
    private int endings() {
        return Collections.frequency(stores.tables().endedProcesses, name);
    }
}
