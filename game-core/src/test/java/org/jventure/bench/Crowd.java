package org.jventure.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.testing.NobodyOutside;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneMessage;

/**
 * Players without terminals, each in a room of their own with one thing in it: they take it, look, put it down, look, and
 * begin again, each line when the one before is answered. Times are taken from the line to its {@code Done}.
 */
final class Crowd implements NobodyOutside {

    private static final NodeId NODE = new NodeId("bench");
    private static final List<String> LINES = List.of("get pebble", "look", "drop pebble", "look");

    private final List<Player> players = new ArrayList<>();
    private final CountDownLatch entered;
    private final ScheduledExecutorService time;
    private final AtomicReference<Tally> tally = new AtomicReference<>(new Tally());
    private volatile ZoneHost host;
    private volatile long pauseNanos;
    private volatile boolean resting = true;

    /** Who is where. */
    record Place(CharacterId character, ZoneId zone) {}

    /** One player; touched by the thread that has its answer, and then by the one that sends its next line. */
    private static final class Player {

        final Place place;
        long number;
        long sentAt;
        boolean inside;
        boolean idle = true;

        Player(Place place) {
            this.place = place;
        }

        synchronized boolean isIdle() {
            return idle;
        }
    }

    Crowd(List<Place> places, ScheduledExecutorService time) {
        places.forEach(place -> players.add(new Player(place)));
        this.entered = new CountDownLatch(places.size());
        this.time = time;
    }

    void enter(ZoneHost zones) throws InterruptedException {
        host = zones;
        for (int i = 0; i < players.size(); i++) {
            var place = players.get(i).place;
            zones.post(place.zone(), new ZoneMessage.Request(
                    new ZoneRequest.Enter(place.character(), 1, new SessionAddress(NODE, 1, i), 0)));
        }
        if (!entered.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(entered.getCount() + " players could not enter");
        }
    }

    /**
     * Lets everybody play for so long after warming up, and answers what was done in that time.
     *
     * @param pause between an answer and the next line; zero for as fast as it goes
     */
    Tally play(Duration pause, Duration warmUp, Duration measured) throws InterruptedException {
        pauseNanos = pause.toNanos();
        resting = false;
        players.forEach(player -> {
            synchronized (player) {
                if (player.idle) {
                    player.idle = false;
                    later(player, (long) (Math.random() * pauseNanos));
                }
            }
        });
        TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
        var counted = new Tally();
        tally.set(counted);
        TimeUnit.NANOSECONDS.sleep(measured.toNanos());
        tally.set(new Tally());
        resting = true;
        await().until(() -> players.stream().allMatch(Player::isIdle));
        return counted;
    }

    private void later(Player player, long nanos) {
        if (nanos <= 0) {
            send(player);
        } else {
            time.schedule(() -> send(player), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void send(Player player) {
        var line = LINES.get((int) (player.number % LINES.size()));
        player.number++;
        player.sentAt = System.nanoTime();
        host.post(player.place.zone(), new ZoneMessage.Request(
                new ZoneRequest.Perform(player.place.character(), 1, player.number, line)));
    }

    @Override
    public void tell(SessionAddress session, SessionMessage message) {
        var player = players.get((int) session.number());
        switch (message) {
            case SessionMessage.Entered _ -> {
                if (!player.inside) {
                    player.inside = true;
                    entered.countDown();
                }
            }
            case SessionMessage.Done(_, var number, _) -> {
                var look = number % 2 == 0;
                tally.get().add(look, System.nanoTime() - player.sentAt);
                synchronized (player) {
                    if (resting) {
                        player.idle = true;
                        return;
                    }
                }
                later(player, pauseNanos);
            }
            case SessionMessage.Show _, SessionMessage.Gone _ -> {}
            default -> throw new IllegalStateException("A zone under measurement said " + message);
        }
    }
}
