package org.jventure.testing;

import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.ZoneId;

/** The tables of the real test database that a running world writes. */
public final class LivingTables {

    private LivingTables() {}

    public static void empty() {
        ContentDatabase.sql().sql("""
                truncate account, sign_in_request, character, item, spawn, cluster_node, zone_owner, zone_soft,
                         item_holding, purse, ledger_entry cascade
                """).update();
        ContentDatabase.sql().sql("update cluster_leader set term = 0, holder = null, incarnation = 0, beat = 0").update();
        ContentDatabase.empty();
    }

    /** Empties everything, then stores the rooms and the kinds of items of this world, so that rows may point at them. */
    public static void fillFrom(Content content) {
        empty();
        var sql = ContentDatabase.sql();
        sql.sql("insert into world_pack (name, version, digest) values ('test', '1', '1')").update();
        for (ZoneId id : content.zones()) {
            fill(content.zone(id).orElseThrow());
        }
    }

    private static void fill(ZoneContent zone) {
        var sql = ContentDatabase.sql();
        sql.sql("insert into zone (id, name, recall_room, pack) values (?, ?, ?, 'test')")
                .params(zone.id().value(), zone.name(), zone.recall().value()).update();
        zone.rooms().values().forEach(room -> sql.sql("insert into room (id, zone, name, description) values (?, ?, ?, '')")
                .params(room.id().value(), zone.id().value(), room.name()).update());
        zone.items().values().forEach(item -> sql.sql("""
                insert into item_prototype (id, pack, name, keywords, lying, description)
                values (?, 'test', ?, '[]', '', '') on conflict do nothing
                """).params(item.id().value(), item.name()).update());
    }
}
