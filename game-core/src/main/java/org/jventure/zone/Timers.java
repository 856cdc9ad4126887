package org.jventure.zone;

import java.util.PriorityQueue;

/** Tasks that are due at a pulse, in order of that pulse and then of their making. The zone's thread only. */
final class Timers {

    private final PriorityQueue<Timer> waiting = new PriorityQueue<>();
    private long now;
    private long made;

    /** Runs the task in so many pulses, at least one. */
    void after(long pulses, Runnable task) {
        waiting.add(new Timer(now + Math.max(1, pulses), ++made, task));
    }

    /** How many pulses have passed. */
    long now() {
        return now;
    }

    /** Lets one pulse pass and runs what is due. */
    void pulse() {
        now++;
        while (!waiting.isEmpty() && waiting.element().due() <= now) {
            waiting.remove().task().run();
        }
    }

    private record Timer(long due, long order, Runnable task) implements Comparable<Timer> {

        @Override
        public int compareTo(Timer other) {
            return due == other.due ? Long.compare(order, other.order) : Long.compare(due, other.due);
        }
    }
}
