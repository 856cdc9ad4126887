package org.jventure.admin.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.cluster.Happenings.Happening;

/**
 * Brings the latest picture, and news, to all who watch, each on the virtual thread of their own request: a slow one
 * delays nobody, and gets the newest picture when it is ready for it. Any thread.
 */
final class Bulletins {

    /** So many watch one node; further ones are asked to come again. */
    static final int MOST = 64;

    /** A person's fifth page ends the first: browsers allow few connections to one server. */
    static final int EACH = 4;

    private final Happenings happenings;
    private final Duration beat;
    private final Map<UUID, Deque<Seat>> seats = new HashMap<>();
    private int taken;
    private boolean closed;
    private @Nullable Bulletin current;

    /** @param beat what watches hears something at least so often, or knows that it is cut off */
    Bulletins(Happenings happenings, Duration beat) {
        this.happenings = happenings;
        this.beat = beat;
    }

    /** @param id tells it from others, also those of other nodes */
    record Bulletin(String id, String html) {}

    /** Somebody's place among those who watch, until it is closed. */
    final class Seat implements AutoCloseable {

        private final UUID person;
        private @Nullable String dismissed;

        private Seat(UUID person) {
            this.person = person;
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    /** Where events are written; blocks, and fails when nobody is there any more. */
    interface Wire {

        void event(@Nullable String id, String name, String data) throws IOException;
    }

    synchronized boolean isWatched() {
        return taken > 0;
    }

    /** Shows it to all from now on. */
    synchronized void publish(Bulletin bulletin) {
        current = bulletin;
        notifyAll();
    }

    /** Something has happened. */
    synchronized void ring() {
        notifyAll();
    }

    /** Sends everybody away: the node goes. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** A place for the person, who closes it in the end; empty if there is none left. */
    synchronized Optional<Seat> seat(UUID person) {
        if (closed) {
            return Optional.empty();
        }
        var own = seats.computeIfAbsent(person, _ -> new ArrayDeque<>());
        if (own.size() >= EACH) {
            own.removeFirst().dismissed = "too many";
            taken--;
            notifyAll();
        }
        if (taken >= MOST) {
            return Optional.empty();
        }
        if (taken++ == 0) {
            current = null; // nobody has made pictures since the last one went: it is old
        }
        var seat = new Seat(person);
        own.addLast(seat);
        return Optional.of(seat);
    }

    private synchronized void leave(Seat seat) {
        var own = seats.get(seat.person);
        if (own != null && own.remove(seat)) {
            taken--;
        }
        if (own != null && own.isEmpty()) {
            seats.remove(seat.person);
        }
    }

    /**
     * Writes until the person is gone, is signed in no longer, or the node goes; the last event, {@code bye}, says which.
     *
     * @param seen     what was shown last, perhaps by another node
     * @param signedIn asked at each beat; may block, and fail if that is not known just now
     */
    void serve(Seat seat, @Nullable String seen, BooleanSupplier signedIn, Wire wire) throws IOException {
        var shown = seen;
        var heard = happenings.count();
        var checked = System.nanoTime();
        try {
            while (true) {
                var next = await(seat, shown, heard);
                if (next.bye() != null) {
                    wire.event(null, "bye", next.bye());
                    return;
                }
                for (Happening happening : happenings.since(heard)) {
                    wire.event(null, "news", happening.words());
                    heard = happening.number();
                }
                var bulletin = next.bulletin();
                if (bulletin != null && !bulletin.id().equals(shown)) {
                    wire.event(bulletin.id(), "cluster", bulletin.html());
                    shown = bulletin.id();
                } else if (next.late()) {
                    wire.event(null, "beat", "");
                }
                if (System.nanoTime() - checked >= beat.toNanos()) { // however much there is to tell
                    checked = System.nanoTime();
                    if (!signedIn.getAsBoolean()) {
                        wire.event(null, "bye", "signed out");
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Next(@Nullable Bulletin bulletin, @Nullable String bye, boolean late) {}

    private synchronized Next await(Seat seat, @Nullable String shown, long heard) throws InterruptedException {
        var end = System.nanoTime() + beat.toNanos();
        while (true) {
            if (closed || seat.dismissed != null) {
                return new Next(null, closed ? "node stops" : seat.dismissed, false);
            }
            var left = end - System.nanoTime();
            var isNew = current != null && !current.id().equals(shown);
            if (isNew || happenings.count() > heard || left <= 0) {
                return new Next(current, null, left <= 0);
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }
}
