package org.jventure.admin.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What PostgreSQL says, asked from outside by a connection of its own, and a diary of all writes to zone_owner. */
final class JdbcWorld implements AutoCloseable {

    private final Connection connection;

    /** The connection is closed with this. */
    JdbcWorld(Connection connection) {
        this.connection = connection;
    }

    /**
     * A write to a row of zone_owner; {@code no} grows in the order in which they were made.
     *
     * @param writer the process that wrote it, by its application_name
     */
    record OwnerWrite(
            long no, Instant at, String zone, String node, long incarnation, long epoch, long batch, String state,
            String writer) {}

    /** From now on every write to zone_owner is noted; a second time does nothing. */
    void keepDiary() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists test_audit (
                        no bigint generated always as identity primary key, at timestamptz default clock_timestamp(),
                        zone text, node text, incarnation bigint, epoch bigint, batch bigint, state text, writer text)
                    """);
            statement.execute("""
                    create or replace function note_owner_write() returns trigger language plpgsql as $$
                    begin
                        insert into test_audit (zone, node, incarnation, epoch, batch, state, writer)
                        values (new.zone, new.node, new.incarnation, new.epoch, new.batch, new.state,
                                current_setting('application_name'));
                        return null;
                    end
                    $$
                    """);
            statement.execute("""
                    create or replace trigger test_audit after insert or update on zone_owner
                        for each row execute function note_owner_write()
                    """);
        }
    }

    /** Later than the given number, in the order in which they were made. */
    List<OwnerWrite> diary(long after) throws SQLException {
        return list("""
                select no, extract(epoch from at) * 1000000, zone, coalesce(node, ''), incarnation, epoch, batch, state, writer
                  from test_audit where no > %d order by no
                """.formatted(after), row -> new OwnerWrite(
                row.getLong(1), Instant.EPOCH.plusNanos(row.getLong(2) * 1000), row.getString(3), row.getString(4),
                row.getLong(5), row.getLong(6), row.getLong(7), row.getString(8), row.getString(9)));
    }

    long lastNote() throws SQLException {
        return list("select coalesce(max(no), 0) from test_audit", row -> row.getLong(1)).getFirst();
    }

    Stored stored() throws SQLException {
        var faults = new TreeMap<String, List<String>>();
        for (var view : RecordsAddUp.VIEWS) {
            if (has(view)) {
                faults.put(view, list("select v::text from " + view + " v", row -> row.getString(1)));
            }
        }
        var taken = list("select count(*) from escrow where state = 'TAKEN'", row -> row.getLong(1)).getFirst();
        var items = list("select id::text from item order by id", row -> row.getString(1));
        return new Stored(holders(), items, coins(), startingPurses(), rooms(), owners(), taken, faults);
    }

    /** Who has each thing: see {@link Stored}. */
    private Map<String, List<String>> holders() throws SQLException {
        record Held(String thing, String holder) {}
        var all = list("""
                select split_part(i.prototype, '/', 2),
                       coalesce('room ' || i.room, c.name, 'in ' || split_part(b.prototype, '/', 2),
                                'parcel ' || s.name || ' ' || r.name, 'gone')
                  from item i left join character c on c.id = i.character left join item b on b.id = i.container
                  left join escrow e on e.id = i.escrow
                  left join character s on s.id = e.depositor left join character r on r.id = e.party
                """, row -> new Held(row.getString(1), row.getString(2)));
        var holders = new TreeMap<String, List<String>>();
        all.forEach(held -> holders.computeIfAbsent(held.thing(), _ -> new ArrayList<>()).add(held.holder()));
        return holders;
    }

    /** How many coins lie in each place; all parcels from one to another are one. */
    private Map<String, Long> coins() throws SQLException {
        var coins = new TreeMap<String, Long>();
        if (has("purse")) {
            list("""
                    select coalesce('room ' || p.room, c.name, 'item ' || p.container, 'parcel ' || s.name || ' ' || r.name),
                           p.balance
                      from purse p left join character c on c.id = p.character left join escrow e on e.id = p.escrow
                      left join character s on s.id = e.depositor left join character r on r.id = e.party
                    """, row -> coins.merge(row.getString(1), row.getLong(2), Long::sum));
        }
        return coins;
    }

    /** What each player was given when new in the world. */
    private Map<String, Long> startingPurses() throws SQLException {
        var purses = new TreeMap<String, Long>();
        if (has("ledger_entry")) {
            list("""
                    select c.name, e.amount from ledger_entry e join character c on e.account = 'character:' || c.id
                     where e.why = 'starting purse'
                    """, row -> purses.put(row.getString(1), row.getLong(2)));
        }
        return purses;
    }

    /** The room of each character. */
    private Map<String, String> rooms() throws SQLException {
        var rooms = new TreeMap<String, String>();
        list("select name, room from character", row -> rooms.put(row.getString(1), row.getString(2)));
        return rooms;
    }

    /** Each zone, with who runs it, or what is the matter. */
    Map<String, String> owners() throws SQLException {
        var owners = new TreeMap<String, String>();
        list("""
                select o.zone, case when o.state = 'RUNNING' and n.state <> 'dead' then o.node
                                    else o.state || ' under ' || coalesce(o.node, 'nobody') end
                  from zone_owner o left join cluster_node n on n.node = o.node and n.incarnation = o.incarnation
                """, row -> owners.put(row.getString(1), row.getString(2)));
        return owners;
    }

    String leader() throws SQLException {
        return list("select coalesce(holder, '') from cluster_leader", row -> row.getString(1)).getFirst();
    }

    private boolean has(String relation) throws SQLException {
        return list("""
                select count(*) from information_schema.tables
                 where table_schema = 'public' and table_name = '%s'
                """.formatted(relation), row -> row.getLong(1)).getFirst() > 0;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (row.next()) {
                all.add(reading.read(row));
            }
            return all;
        }
    }

    static <T> Map<String, List<T>> by(List<T> all, Function<T, String> key) {
        var groups = new TreeMap<String, List<T>>();
        all.forEach(it -> groups.computeIfAbsent(key.apply(it), _ -> new ArrayList<>()).add(it));
        return groups;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
