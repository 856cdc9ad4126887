package org.jventure.bench;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.escrow.JdbcEscrows;
import org.jventure.escrow.JdbcParcels;
import org.jventure.escrow.JdbcReports;
import org.jventure.escrow.SharedRows;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.kernel.live.SystemClock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.kernel.live.TimeOrderedIds;
import org.jventure.kernel.live.VirtualBackground;
import org.jventure.testing.GameRules;
import org.jventure.testing.LivingTables;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.turn.FarSpeech;
import org.jventure.turn.Online;
import org.jventure.turn.Turn.TurnPorts;
import org.jventure.zone.BatchStore;
import org.jventure.zone.JdbcBatchStore;
import org.jventure.zone.JdbcZoneStore;
import org.jventure.zone.ZoneHost;
import org.jventure.zone.ZoneProperties;

/**
 * What it costs that output waits for its commit: real zones, real rules and a real PostgreSQL with fsync, all on this
 * machine; no sockets. Half of the lines change something durable (get, drop), half only look. With and without waiting,
 * in turns, for 1, 10 and 100 busy zones; the middle one of three.
 */
class CommitBench {

    private static final int PLAYERS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int REPEATS = 3;

    private final Map<ZoneId, Long> owned = new HashMap<>();
    private int people;

    @Test
    void measure() throws Exception {
        for (int zones : List.of(1, 10, 100)) {
            var content = prepare(zones);
            var runs = new HashMap<String, List<Run>>();
            for (int i = 0; i < REPEATS; i++) {
                for (boolean waits : List.of(true, false)) {
                    for (boolean paced : List.of(false, true)) {
                        var run = run(content, zones, waits, paced);
                        runs.computeIfAbsent(key(zones, waits, paced), _ -> new ArrayList<>()).add(run);
                    }
                }
            }
            new java.util.TreeMap<>(runs).forEach((what, all) -> print(what, middle(all)));
        }
    }

    private static String key(int zones, boolean waits, boolean paced) {
        return "%3d zones, %s, %s".formatted(
                zones, paced ? "200 players at a line a second" : "200 players as fast as they can",
                waits ? "output waits" : "nothing waits");
    }

    private record Run(Tally tally, double commits) {

        double rate() {
            return tally.acts().count() / (double) MEASURED.toSeconds();
        }
    }

    private static Run middle(List<Run> runs) {
        return runs.stream().sorted(java.util.Comparator.comparingDouble(Run::rate)).toList().get(runs.size() / 2);
    }

    private static void print(String what, Run run) {
        var acts = run.tally().acts();
        var looks = run.tally().looks();
        System.out.println(String.format(
                Locale.ROOT,
                "COMMIT %s: %.0f acts/s, get/drop p50 %.2f ms p99 %.2f ms, look p50 %.2f ms p99 %.2f ms, %.0f transactions/s",
                what, run.rate(), acts.median(), acts.p99(), looks.median(), looks.p99(), run.commits()));
    }

    // ---- a world ----

    private Content prepare(int zones) {
        var each = PLAYERS / zones;
        TestWorld world = null;
        for (int z = 0; z < zones; z++) {
            for (int p = 0; p < each; p++) {
                var room = "z" + z + "/r" + p;
                world = world == null ? TestZone.room(room) : world.zone("z" + z).room(room);
                world = world.item("pebble");
            }
        }
        var content = java.util.Objects.requireNonNull(world).start().content();
        LivingTables.fillFrom(content);
        return content;
    }

    private List<Crowd.Place> newcomers(int zones) {
        var places = new ArrayList<Crowd.Place>();
        for (int i = 0; i < PLAYERS; i++) {
            var zone = new ZoneId("z" + i % zones);
            places.add(new Crowd.Place(newcomer(zone, new RoomId(zone + "/r" + i / zones)), zone));
        }
        return places;
    }

    private CharacterId newcomer(ZoneId zone, RoomId room) {
        var id = new TimeOrderedIds(new SystemClock()).next();
        var name = "Player" + ++people;
        var sql = ContentDatabase.sql();
        sql.sql("insert into account (id, name, name_key, password_hash) values (?, ?, ?, 'x')").params(id, name, name).update();
        sql.sql("""
                insert into character (id, account, name, name_key, race, class, zone, room)
                values (?, ?, ?, ?, 'human', 'baker', ?, ?)
                """).params(id, id, name, name, zone.value(), room.value()).update();
        return new CharacterId(id);
    }

    private void own(int zones) {
        for (int z = 0; z < zones; z++) {
            var zone = new ZoneId("z" + z);
            var epoch = owned.merge(zone, 1L, Long::sum);
            ContentDatabase.sql().sql("""
                    insert into zone_owner (zone, node, incarnation, epoch, batch, state) values (?, 'bench', 1, ?, 0, 'RUNNING')
                    on conflict (zone) do update set epoch = excluded.epoch
                    """).params(zone.value(), epoch).update();
        }
    }

    // ---- a run ----

    private Run run(Content content, int zones, boolean waits, boolean paced) throws Exception {
        ContentDatabase.sql().sql("truncate item, spawn, character, account, zone_soft cascade").update();
        own(zones);
        try (var pool = pool();
                var background = new VirtualBackground();
                var writer = new ThreadExecutor("batch-writer");
                var ticks = new ThreadExecutor("ticks");
                var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                var time = Executors.newSingleThreadScheduledExecutor()) {
            var counted = new CommitStores.Counted(new JdbcBatchStore(pool));
            var unawaited = waits ? null : new CommitStores.Unawaited(counted);
            BatchStore store = unawaited == null ? counted : unawaited;
            var crowd = new Crowd(newcomers(zones), time);
            var clock = new SystemClock();
            var host = new ZoneHost(
                    new ZoneHost.Machinery(workers::execute, writer, background, new JdbcZoneStore(pool, content), store,
                            new SharedRows(new JdbcEscrows(pool), new JdbcParcels(pool), new JdbcReports(pool))),
                    clock, new TurnPorts(new java.util.Random(1)::nextInt, new TimeOrderedIds(clock), new Nobody()),
                    crowd, GameRules.all(), new ZoneProperties(
                            4000, Duration.ofSeconds(3), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(1), 2000));
            owned.forEach((zone, epoch) -> {
                if (Integer.parseInt(zone.value().substring(1)) < zones) {
                    host.start(zone, epoch);
                }
            });
            ticks.every(Duration.ofMillis(500), () -> host.verified(Map.copyOf(owned), clock.nanos()));
            ticks.every(Duration.ofMillis(100), host::pulse);
            crowd.enter(host);
            var before = counted.commits.get();
            var tally = crowd.play(paced ? PACE : Duration.ZERO, WARM_UP, MEASURED);
            var commits = (counted.commits.get() - before) / (double) (WARM_UP.toSeconds() + MEASURED.toSeconds());
            host.stop();
            await().until(host::isEmpty);
            if (unawaited != null) {
                unawaited.close();
            }
            return new Run(tally, commits);
        }
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(ContentDatabase.url());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(4);
        return pool;
    }

    /** Nobody is anywhere else. */
    private static final class Nobody implements FarSpeech {

        @Override
        public List<Online> online() {
            return List.of();
        }

        @Override
        public Optional<Online> find(String name) {
            return Optional.empty();
        }
    }
}
