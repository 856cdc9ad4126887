package org.jventure.bench;

import java.util.Arrays;

/** How long answers took. Any thread. */
final class Tally {

    private final Times acts = new Times();
    private final Times looks = new Times();

    private static final class Times {

        private long[] nanos = new long[1 << 14];
        private int count;

        private synchronized void add(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = time;
        }

        private synchronized Quantiles quantiles() {
            var sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Quantiles(count, at(sorted, 0.50), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double quantile) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
        }
    }

    /** In milliseconds. */
    record Quantiles(int count, double median, double p99) {}

    void add(boolean look, long nanos) {
        (look ? looks : acts).add(nanos);
    }

    Quantiles acts() {
        return acts.quantiles();
    }

    Quantiles looks() {
        return looks.quantiles();
    }
}
