package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.QueuedBackground;

/** One zone's trouble with the database is not the others'. */
class NodeWriterTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor home = new ManualExecutor(clock);
    private final QueuedBackground background = new QueuedBackground();
    private final Store store = new Store();
    private final List<ZoneMessage.StoreAnswer> results = new ArrayList<>();
    private final NodeWriter writer = new NodeWriter(store, home, background, clock, results::add);
    private final Map<ZoneId, Long> numbers = new HashMap<>();

    /** Fails as it is told to, and remembers what it was asked. */
    private static final class Store implements BatchStore {

        private final Set<ZoneId> locked = new HashSet<>();
        private final Set<ZoneId> failing = new HashSet<>();
        private final List<List<Batch>> calls = new ArrayList<>();
        private Outcome outcome = Outcome.WRITTEN;
        private boolean away;

        @Override
        public Map<ZoneId, Outcome> commit(Collection<Batch> batches) {
            calls.add(List.copyOf(batches));
            var outcomes = new HashMap<ZoneId, Outcome>();
            for (Batch batch : batches) {
                if (locked.contains(batch.zone())) {
                    throw StoreException.locked("canceling statement due to lock timeout", null);
                }
                if (away || failing.contains(batch.zone())) {
                    throw new StoreException(true, "deadlock detected");
                }
                outcomes.put(batch.zone(), outcome);
            }
            return outcomes;
        }

        @Override
        public void quarantine(Reign reign, String trouble) {}

        long callsWith(ZoneId... zones) {
            return calls.stream()
                    .filter(call -> call.stream().map(Batch::zone).toList().equals(List.of(zones)))
                    .count();
        }
    }

    private static Batch batch(Reign reign, long number) {
        return new Batch(
                reign, number, List.of(), List.of(), List.of(), List.of(), List.of(), Batch.Money.NONE, Batch.Escrows.NONE, null);
    }

    private void write(ZoneId... zones) {
        for (ZoneId zone : zones) {
            writer.write(batch(new Reign(zone, 1, 1), numbers.merge(zone, 1L, Long::sum)));
        }
        home.drain();
    }

    private void seconds(int seconds) {
        home.advance(Duration.ofSeconds(seconds));
    }

    private long written(ZoneId zone) {
        return results.stream()
                .filter(result -> result instanceof ZoneMessage.Written written && written.reign().zone().equals(zone))
                .count();
    }

    private long rejected(ZoneId zone) {
        return results.stream()
                .filter(result -> result instanceof ZoneMessage.Rejected rejected && rejected.reign().zone().equals(zone))
                .count();
    }

    // ---- a row that somebody holds ----

    @Test
    void aLockedRowHoldsUpNobodyElseAndIsAskedForOnceTogether() {
        store.locked.add(TOWN);

        write(TOWN, FOREST);
        write(FOREST);
        seconds(2);
        write(FOREST);

        assertThat(written(FOREST)).isEqualTo(3);
        assertThat(store.callsWith(TOWN, FOREST)).isLessThanOrEqualTo(1);
        assertThat(store.callsWith(FOREST)).isEqualTo(3);
        assertThat(written(TOWN)).isZero();
    }

    @Test
    void theLockedBatchIsTriedAgainApartAndWrittenWhenItCanBe() {
        store.locked.add(TOWN);
        write(TOWN);
        seconds(3);

        store.locked.clear();
        seconds(1);

        assertThat(written(TOWN)).isEqualTo(1);
        assertThat(rejected(TOWN)).isZero();
    }

    @Test
    void whileOneBatchIsTriedApartTheOthersGoOnMeanwhile() {
        store.locked.add(TOWN);
        write(TOWN);
        background.hold();
        seconds(1);
        assertThat(background.waiting()).isEqualTo(1);

        write(FOREST);
        assertThat(background.waiting()).isEqualTo(2);
        background.release();
        home.drain();

        assertThat(written(FOREST)).isEqualTo(1);
    }

    // ---- trouble that stays ----

    @Test
    void theThirdPassingFailureMakesItGoZoneByZone() {
        store.failing.add(TOWN);

        write(TOWN);
        write(FOREST);
        seconds(1);

        assertThat(written(FOREST)).isEqualTo(1);
        assertThat(store.calls.subList(0, 3)).allMatch(call -> call.equals(store.calls.getFirst()));
    }

    @Test
    void whatFailsForTenSecondsWhileOthersSucceedIsRejected() {
        store.failing.add(TOWN);
        write(TOWN, FOREST);
        for (int i = 0; i < 9; i++) {
            seconds(1);
            write(FOREST);
        }
        assertThat(rejected(TOWN)).isZero();

        for (int i = 0; i < 4; i++) {
            seconds(1);
            write(FOREST);
        }

        assertThat(rejected(TOWN)).isEqualTo(1);
        assertThat(written(FOREST)).isEqualTo(14);
    }

    @Test
    void whatFailsWhileNothingSucceedsIsTriedForAsLongAsItTakes() {
        write(FOREST);
        store.away = true;
        write(TOWN, FOREST);
        seconds(120);

        store.away = false;
        seconds(2);

        assertThat(rejected(TOWN) + rejected(FOREST)).isZero();
        assertThat(written(TOWN)).isEqualTo(1);
        assertThat(written(FOREST)).isEqualTo(2);
    }

    @Test
    void aZoneThatFailedBeforeTheDatabaseWentAwayIsNotRejectedForThat() {
        store.failing.add(TOWN);
        write(TOWN, FOREST);
        seconds(2);
        store.away = true;
        write(FOREST);
        seconds(60);

        store.failing.clear();
        store.away = false;
        seconds(2);

        assertThat(rejected(TOWN)).isZero();
        assertThat(written(TOWN)).isEqualTo(1);
    }

    /** Interleaving 14. */
    @Test
    void aDatabaseThatWentBackIsAnAlarm() {
        var log = (Logger) LoggerFactory.getLogger(NodeWriter.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        store.outcome = BatchStore.Outcome.WENT_BACK;

        write(TOWN);
        log.detachAppender(heard);

        assertThat(rejected(TOWN)).isEqualTo(1);
        assertThat(heard.list).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.ERROR);
            assertThat(entry.getFormattedMessage()).startsWith("ALARM: the database has gone back").endsWith("zone town");
        });
    }

    // ---- reigns that are over ----

    @Test
    void aLateBatchOfAnEarlierReignDoesNotReplaceThatOfALaterOne() {
        background.hold();
        write(FOREST);

        writer.write(batch(new Reign(TOWN, 2, 1), 8));
        writer.write(batch(new Reign(TOWN, 1, 1), 7));
        home.drain();
        background.release();
        home.drain();

        assertThat(results).contains(new ZoneMessage.Written(new Reign(TOWN, 2, 1), 8, 0));
        assertThat(store.calls.getLast()).extracting(Batch::number).containsExactly(8L);
    }

    @Test
    void whatAnEarlierReignHasNotWrittenIsNotTriedAgainOnceTheNextOneHasBegun() {
        store.locked.add(TOWN);
        write(TOWN);
        seconds(2);

        writer.begin(new Reign(TOWN, 1, 2));
        store.locked.clear();
        seconds(5);

        assertThat(results).isEmpty();
        assertThat(written(TOWN)).isZero();
    }
}
