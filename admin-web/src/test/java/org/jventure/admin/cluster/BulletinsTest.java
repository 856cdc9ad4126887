package org.jventure.admin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jventure.admin.cluster.Bulletins.Bulletin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulletinsTest {

    private static final UUID ANN = UUID.randomUUID();

    private final Happenings happenings = new Happenings();
    private final Bulletins bulletins = new Bulletins(happenings, Duration.ofMillis(50));
    private final List<Thread> watchers = new ArrayList<>();
    private volatile boolean signedIn = true;

    @AfterEach
    void sendAllAway() throws Exception {
        bulletins.close();
        for (var watcher : watchers) {
            watcher.join();
        }
    }

    private List<String> watch(String seen) {
        var told = new CopyOnWriteArrayList<String>();
        watch(seen, (id, name, data) -> told.add(name + " " + id + " " + data));
        return told;
    }

    private void watch(String seen, Bulletins.Wire wire) {
        var seat = bulletins.seat(ANN).orElseThrow();
        watchers.add(Thread.ofVirtual().start(() -> {
            try (seat) {
                bulletins.serve(seat, seen, () -> signedIn, wire);
            } catch (IOException _) {
                // gone
            }
        }));
    }

    @Test
    void aPictureIsShownOnceAndOnlyIfItIsNotKnown() {
        var told = watch("0");
        var knows = watch("1");
        bulletins.publish(new Bulletin("1", "one"));
        await().until(() -> told.contains("cluster 1 one"));

        bulletins.publish(new Bulletin("1", "one"));
        bulletins.publish(new Bulletin("2", "two"));

        await().until(() -> told.contains("cluster 2 two") && knows.contains("cluster 2 two"));
        assertThat(told).containsOnlyOnce("cluster 1 one");
        assertThat(knows).doesNotContain("cluster 1 one");
    }

    @Test
    void whoComesAfterAPauseIsNotShownWhatWasBeforeIt() {
        watch("0", (id, name, data) -> {
            if (name.equals("cluster")) {
                throw new IOException("gone");
            }
        });
        bulletins.publish(new Bulletin("1", "an hour old"));
        await().until(() -> !bulletins.isWatched());

        var told = watch("0");
        await().until(() -> !told.isEmpty());
        bulletins.publish(new Bulletin("2", "new"));

        await().until(() -> told.contains("cluster 2 new"));
        assertThat(told).doesNotContain("cluster 1 an hour old");
    }

    @Test
    void newsAreToldInTheirOrderAndOldOnesNot() {
        happenings.add(Instant.EPOCH, "old");
        var told = watch("0");
        await().until(() -> told.contains("beat null "));

        happenings.add(Instant.EPOCH, "first");
        happenings.add(Instant.EPOCH, "second");
        bulletins.ring();

        await().until(() -> told.contains("news null second"));
        assertThat(told).containsSubsequence("news null first", "news null second").doesNotContain("news null old");
    }

    @Test
    void whoIsSlowHoldsUpNobodyAndMissesWhatIsOld() throws Exception {
        var mayGoOn = new CountDownLatch(1);
        var slow = new CopyOnWriteArrayList<String>();
        watch("0", (id, name, data) -> {
            if (name.equals("cluster")) {
                slow.add(data);
                try {
                    mayGoOn.await();
                } catch (InterruptedException _) {
                    throw new IOException();
                }
            }
        });
        bulletins.publish(new Bulletin("1", "one"));
        await().until(() -> slow.contains("one"));

        bulletins.publish(new Bulletin("2", "two"));
        bulletins.publish(new Bulletin("3", "three"));
        mayGoOn.countDown();

        await().until(() -> slow.contains("three"));
        assertThat(slow).containsExactly("one", "three");
    }

    @Test
    void theNodesEndAndTheSignInsEndAreSaid() {
        var told = watch("0");
        signedIn = false;
        await().until(() -> told.contains("bye null signed out"));

        signedIn = true;
        var other = watch("0");
        bulletins.close();
        await().until(() -> other.contains("bye null node stops"));
        assertThat(bulletins.seat(ANN)).isEmpty();
    }

    @Test
    void theSignInIsLookedAtHoweverMuchThereIsToTell() {
        signedIn = false;
        var told = watch("0");

        for (int i = 0; !told.contains("bye null signed out"); i++) {
            bulletins.publish(new Bulletin("id" + i, "picture"));
            Thread.onSpinWait();
        }

        assertThat(told.getLast()).isEqualTo("bye null signed out");
    }

    @Test
    void placesAreFewAndComeFreeWhenSomebodyGoes() {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < Bulletins.MOST; i++) {
            people.add(UUID.randomUUID());
            assertThat(bulletins.seat(people.getLast())).isPresent();
        }
        assertThat(bulletins.seat(ANN)).isEmpty();
    }

    @Test
    void aLineThatBreaksFreesItsPlace() {
        assertThat(bulletins.isWatched()).isFalse();
        watch("0", (id, name, data) -> {
            throw new IOException("gone");
        });

        await().until(() -> !bulletins.isWatched());
    }

    @Test
    void aPersonsFifthPlaceIsTheFirst() {
        var first = watch("0");
        for (int i = 0; i < Bulletins.EACH; i++) {
            watch("0");
        }

        await().until(() -> first.contains("bye null too many"));
    }
}
