package org.jventure.zone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jventure.kernel.ItemId;
import org.jventure.zone.ItemTrace.Holding;

/** Where items have been, out of PostgreSQL. */
public final class JdbcItemTraces implements ItemTraces {

    private static final int DIGITS = 32;

    private final DataSource pool;

    public JdbcItemTraces(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public List<ItemTrace> find(String digits, int most) {
        try (var connection = pool.getConnection();
                var query = connection.prepareStatement("""
                        with found as (
                            select distinct item from item_holding where item between ? and ? order by item limit ?)
                        select h.item, coalesce(p.name, 'something') as name, h.holder, h.born, h.zone, h.epoch, h.batch, h.at,
                               coalesce(
                                   r.name, c.name, box_kind.name,
                                   'a ' || e.purpose || ' from ' || giver.name || coalesce(' to ' || getter.name, ''),
                                   case when h.holder like 'escrow:%' then 'on its way, long ago' end,
                                   case when h.holder = 'gone:' then 'used up' end,
                                   h.holder) as place
                          from found
                          join item_holding h on h.item = found.item
                          left join item i on i.id = h.item
                          left join item_prototype p on p.id = i.prototype
                          left join room r on 'room:' || r.id = h.holder
                          left join character c on c.id =
                               case when h.holder like 'character:%' then substr(h.holder, 11)::uuid end
                          left join item box on box.id =
                               case when h.holder like 'container:%' then substr(h.holder, 11)::uuid end
                          left join item_prototype box_kind on box_kind.id = box.prototype
                          left join escrow e on e.id =
                               case when h.holder like 'escrow:%' then substr(h.holder, 8)::uuid end
                          left join character giver on giver.id = e.depositor
                          left join character getter on getter.id = e.party
                         order by h.item, h.no
                        """)) {
            query.setObject(1, uuid(digits, '0'));
            query.setObject(2, uuid(digits, 'f'));
            query.setInt(3, most);
            var names = new LinkedHashMap<UUID, String>();
            var holdings = new LinkedHashMap<UUID, List<Holding>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var item = row.getObject("item", UUID.class);
                    names.put(item, row.getString("name"));
                    holdings.computeIfAbsent(item, _ -> new ArrayList<>()).add(holding(row));
                }
            }
            return holdings.entrySet().stream()
                    .map(entry -> new ItemTrace(
                            new ItemId(entry.getKey()), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                    .toList();
        } catch (SQLException e) {
            throw JdbcSupport.trouble(e);
        }
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getString("holder"),
                row.getString("place"),
                row.getString("born"),
                row.getString("zone"),
                row.getLong("epoch"),
                row.getLong("batch"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** The first or last id that begins so. */
    private static UUID uuid(String digits, char rest) {
        var all = digits + String.valueOf(rest).repeat(DIGITS - digits.length());
        return UUID.fromString(String.join(
                "-", all.substring(0, 8), all.substring(8, 12), all.substring(12, 16), all.substring(16, 20),
                all.substring(20)));
    }
}
