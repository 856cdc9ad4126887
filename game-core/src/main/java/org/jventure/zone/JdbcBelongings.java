package org.jventure.zone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.world.BodyPart;
import org.jventure.world.Holder;

/**
 * What some characters have, by whose it is. Read with three queries, however many they are: a crowd is taken over as
 * fast as a hermit.
 */
record JdbcBelongings(Map<UUID, List<ItemRow>> items, Map<UUID, List<PurseRow>> purses) {

    /** @param condition on the id of the characters, with one place for the argument */
    static JdbcBelongings of(Connection connection, String condition, Object argument) throws SQLException {
        var items = carried(connection, condition, argument);
        var owners = new HashMap<Holder, UUID>();
        items.forEach((owner, things) -> things.forEach(item -> owners.put(new Holder.Inside(item.id()), owner)));
        var coins = Stream.concat(
                purses(connection, "(select 'character:' || id from character where id " + condition + ")", argument).stream(),
                inside(connection, items.values().stream().flatMap(List::stream).toList()).stream());
        var purses = new HashMap<UUID, List<PurseRow>>();
        coins.forEach(row -> {
            var owner = row.holder() instanceof Holder.HeldBy(var character)
                    ? character.value()
                    : Objects.requireNonNull(owners.get(row.holder()));
            purses.computeIfAbsent(owner, _ -> new ArrayList<>()).add(row);
        });
        return new JdbcBelongings(items, purses);
    }

    /** The items that the condition picks, and all that is inside them, however deep; containers first. */
    static List<ItemRow> items(Connection connection, String condition, Object argument) throws SQLException {
        try (var query = connection.prepareStatement("""
                with recursive held as (
                    select i.id, i.prototype, i.room, i.character, i.container, i.charges, i.worn, i.born_at, 0 as depth
                      from item i %s
                    union all
                    select i.id, i.prototype, i.room, i.character, i.container, i.charges, i.worn, i.born_at, held.depth + 1
                      from item i join held on i.container = held.id)
                select * from held order by depth, born_at, id
                """.formatted(condition))) {
            query.setObject(1, argument);
            var items = new LinkedHashMap<ItemId, ItemRow>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var item = item(row);
                    items.put(item.id(), item);
                }
            }
            return List.copyOf(items.values());
        }
    }

    /** The coins inside these items. */
    static List<PurseRow> inside(Connection connection, List<ItemRow> items) throws SQLException {
        if (items.isEmpty()) {
            return List.of();
        }
        var accounts = items.stream().map(item -> new Holder.Inside(item.id()).key()).toArray();
        return purses(connection, "(select unnest(?))", connection.createArrayOf("text", accounts));
    }

    static List<PurseRow> purses(Connection connection, String accounts, Object argument) throws SQLException {
        try (var query = connection.prepareStatement(
                "select room, character, container, balance from purse where account in " + accounts
                        + " order by account")) {
            query.setObject(1, argument);
            var purses = new ArrayList<PurseRow>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    purses.add(new PurseRow(JdbcSupport.holder(row), row.getLong("balance")));
                }
            }
            return purses;
        }
    }

    /** What each of the characters has that the condition picks, and all that is inside it, however deep; containers first. */
    private static Map<UUID, List<ItemRow>> carried(Connection connection, String condition, Object argument)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                with recursive held as (
                    select i.character as owner, i.id, i.prototype, i.room, i.character, i.container, i.charges, i.worn, i.born_at, 0 as depth
                      from item i where i.character %s
                    union all
                    select held.owner, i.id, i.prototype, i.room, i.character, i.container, i.charges, i.worn, i.born_at, held.depth + 1
                      from item i join held on i.container = held.id)
                select * from held order by depth, born_at, id
                """.formatted(condition))) {
            query.setObject(1, argument);
            var carried = new HashMap<UUID, List<ItemRow>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    carried.computeIfAbsent(row.getObject("owner", UUID.class), _ -> new ArrayList<>())
                            .add(item(row));
                }
            }
            return carried;
        }
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        var worn = row.getString("worn");
        return new ItemRow(
                new ItemId(row.getObject("id", UUID.class)),
                new PrototypeId(row.getString("prototype")),
                JdbcSupport.holder(row),
                row.getObject("charges", Integer.class),
                worn == null ? null : BodyPart.named(worn).orElse(null));
    }
}
