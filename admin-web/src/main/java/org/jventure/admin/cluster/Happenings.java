package org.jventure.admin.cluster;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest news of the cluster, as this node has noticed them since it began. Any thread. */
final class Happenings {

    private static final int KEPT = 12;

    private final Deque<Happening> latest = new ArrayDeque<>();
    private long count;

    /** @param number grows with each; the first is 1 */
    record Happening(long number, Instant at, String words) {}

    synchronized void add(Instant at, String words) {
        latest.addFirst(new Happening(++count, at, words));
        if (latest.size() > KEPT) {
            latest.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<Happening> latest() {
        return List.copyOf(latest);
    }

    synchronized long count() {
        return count;
    }

    /** Those that came after that number, the oldest first. */
    synchronized List<Happening> since(long number) {
        var news = new ArrayList<Happening>();
        latest.descendingIterator().forEachRemaining(it -> {
            if (it.number() > number) {
                news.add(it);
            }
        });
        return news;
    }
}
