package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.FakeSharedCache;
import org.jventure.testing.ManualClock;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class CachedContentTest {

    private static final ZoneId QUAY = new ZoneId("quay");

    private final WorldPackImporter importer = ContentDatabase.bean(WorldPackImporter.class);
    private final ContentRows rows = ContentDatabase.bean(ContentRows.class);
    private final FakeSharedCache cache = new FakeSharedCache();
    private final Node red = new Node();
    private final Node blue = new Node();

    /** One node's view of content, and how often it read the database for it. */
    private class Node implements Content {

        final TransactionTemplate snapshot =
                new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));
        final Content database;
        final CachedContent content;
        int readings;

        Node() {
            snapshot.setReadOnly(true);
            snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            database = new JpaContent(rows, ContentDatabase.bean(CodexRows.class), snapshot);
            content = new CachedContent(this, rows.packs()::contentEdition, snapshot, cache);
        }

        @Override
        public List<ZoneId> zones() {
            return database.zones();
        }

        @Override
        public Optional<ZoneContent> zone(ZoneId zone) {
            readings++;
            return database.zone(zone);
        }

        @Override
        public Map<ZoneId, String> editions() {
            return database.editions();
        }

        @Override
        public WorldSettings settings() {
            readings++;
            return database.settings();
        }
    }

    @BeforeEach
    void beginWithTheDemo() {
        ContentDatabase.empty();
        importer.importPack(TextPack.demo());
    }

    /** Else a node that gets a hundred zones at once takes every connection, and most of the zones fail to load. */
    @Test
    void onlyAFewZonesAreReadAtOnce() throws InterruptedException {
        var inside = new AtomicInteger();
        var gate = new CountDownLatch(1);
        var slow = new Node() {
            @Override
            public Optional<ZoneContent> zone(ZoneId zone) {
                inside.incrementAndGet();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return Optional.empty();
            }
        };
        var content = new CachedContent(slow, () -> "1", TransactionOperations.withoutTransaction(), cache);
        var readers = Stream.generate(() -> new Thread(() -> content.zone(QUAY))).limit(12).toList();

        readers.forEach(Thread::start);
        Awaitility.await().until(() -> readers.stream().allMatch(each -> each.getState() == Thread.State.WAITING));
        int atOnce = inside.get();
        gate.countDown();

        assertThat(atOnce).isEqualTo(4);
        for (var reader : readers) {
            reader.join();
        }
        assertThat(inside).hasValue(12);
    }

    private static String nameOfQuay(Node node) {
        return node.content.zone(QUAY).orElseThrow().name();
    }

    private static void byHand(String statement) {
        ContentDatabase.sql().sql(statement).update();
    }

    @Test
    void whatOneNodeHasReadTheOthersNeedNot() {
        var zone = red.content.zone(QUAY);
        var settings = red.content.settings();

        assertThat(blue.content.zone(QUAY)).isEqualTo(zone).isEqualTo(red.database.zone(QUAY));
        assertThat(blue.content.settings()).isEqualTo(settings).isEqualTo(red.database.settings());
        assertThat(red.readings).isEqualTo(2);
        assertThat(blue.readings).isZero();
    }

    @Test
    void whatIsSavedIsSeenByEveryNodeAtOnce() {
        nameOfQuay(red);
        nameOfQuay(blue);
        var before = red.content.settings();

        importer.importPack(TextPack.demo()
                .replacing("zones/quay.yaml", "name: The Quay", "name: The New Quay")
                .replacing("pack.yaml", "name: Demo", "name: Demo Two"));

        assertThat(nameOfQuay(blue)).isEqualTo("The New Quay");
        assertThat(nameOfQuay(red)).isEqualTo("The New Quay");
        assertThat(red.content.settings()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update world_setting set value = value", "update zone set name = 'x'", "update room set name = 'x'",
        "update item_prototype set name = 'x'", "update npc_prototype set name = 'x'", "delete from spawn_slot",
        "update race set name = 'x'", "insert into character_class (id, name, summary, place) values ('x', 'x', 'x', 9)",
        "truncate spawn_slot"})
    void everyChangeBeginsANewEditionAlsoOneByHand(String change) {
        var before = rows.packs().contentEdition();

        byHand(change);

        assertThat(rows.packs().contentEdition()).isNotEqualTo(before);
    }

    @Test
    void whatIsNotYetCommittedIsServedToNobody() {
        nameOfQuay(red);
        var before = rows.packs().contentEdition();
        var transaction = new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            byHand("update zone set name = 'A Dream'");
            status.setRollbackOnly();
        });

        assertThat(rows.packs().contentEdition()).isEqualTo(before);
        assertThat(nameOfQuay(blue)).isEqualTo("The Quay");
    }

    @Test
    void whatIsReadWhileABuilderSavesIsKeptUnderTheEditionItHas() {
        var asked = rows.packs().contentEdition();
        var slow = new CachedContent(red.database, new java.util.function.Supplier<>() {
            private boolean first = true;

            @Override
            public String get() {
                if (first) {
                    first = false;
                    byHand("update zone set name = 'The New Quay'"); // between the question and the reading
                    return asked;
                }
                return rows.packs().contentEdition();
            }
        }, red.snapshot, cache);

        assertThat(slow.zone(QUAY).orElseThrow().name()).isEqualTo("The New Quay");

        assertThat(cache.values().keySet()).noneMatch(key -> key.contains(asked));
        assertThat(nameOfQuay(blue)).isEqualTo("The New Quay");
        assertThat(blue.readings).isZero();
    }

    @Test
    void damagedBytesAreAMiss() {
        nameOfQuay(red);
        red.content.settings();
        cache.values().replaceAll((_, bytes) -> {
            bytes[bytes.length / 2]++;
            return bytes;
        });

        assertThat(nameOfQuay(blue)).isEqualTo("The Quay");
        assertThat(blue.content.settings().name()).isEqualTo("Demo");
        assertThat(blue.readings).isEqualTo(2);
        assertThat(blue.content.unreadable()).isEqualTo(2);

        assertThat(nameOfQuay(red)).isEqualTo("The Quay");
        assertThat(red.content.unreadable()).as("the miss has mended the cache").isZero();
    }

    @Test
    void rubbishIsAMiss() {
        nameOfQuay(red);
        cache.values().replaceAll((_, _) -> new byte[0]);

        assertThat(nameOfQuay(blue)).isEqualTo("The Quay");
        assertThat(blue.content.unreadable()).isEqualTo(1);
    }

    @Test
    void aBrokenCacheIsAMiss() {
        cache.fail();

        assertThat(nameOfQuay(red)).isEqualTo("The Quay");
        assertThat(red.content.settings().name()).isEqualTo("Demo");
        assertThat(red.readings).isEqualTo(2);
    }

    @Test
    void aZoneThatIsNotThereIsNotKept() {
        assertThat(red.content.zone(new ZoneId("atlantis"))).isEmpty();

        assertThat(cache.values()).isEmpty();
    }

    @Test
    void everyKeySaysFormatAndEdition() {
        nameOfQuay(red);
        red.content.settings();

        var beginning = "content/" + ContentCodec.FORMAT + "/" + rows.packs().contentEdition() + "/";
        assertThat(cache.values().keySet())
                .containsExactlyInAnyOrder(beginning + "zone/quay", beginning + "settings");
    }

    @Test
    void withoutTheDatabaseNothingIsServed() {
        nameOfQuay(red);
        var away = new CachedContent(red.database, () -> {
            throw new IllegalStateException("away");
        }, red.snapshot, cache);

        assertThatThrownBy(() -> away.zone(QUAY)).hasMessage("away");
        assertThatThrownBy(away::settings).hasMessage("away");
    }

    @Test
    void settingsAreInUseASecondAfterTheyAreSaved() {
        var clock = new ManualClock();
        var recent = new RecentSettings(blue.content, clock);
        assertThat(recent.get().name()).isEqualTo("Demo");

        importer.importPack(TextPack.demo().replacing("pack.yaml", "name: Demo", "name: Demo Two"));
        clock.advance(Duration.ofSeconds(1));

        assertThat(recent.get().name()).isEqualTo("Demo Two");
        assertThat(recent.get().name()).isEqualTo("Demo Two");
        assertThat(blue.readings).isEqualTo(2);
    }
}
