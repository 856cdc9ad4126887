package org.jventure.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in escrow, in PostgreSQL. */
public final class JdbcEscrows implements Escrows {

    static final String CONCERN = """
            select e.id, e.purpose, e.state, e.depositor, d.name as depositor_name, p.name as party_name,
                   i.id as item, i.prototype, i.charges, coalesce(u.balance, 0) as coins
              from ((select * from escrow where state = 'DUE' and due = :character order by id limit :most)
                    union all
                    (select * from escrow where state = 'OPEN' and depositor = :character order by id limit :most)) e
              join character d on d.id = e.depositor
              left join character p on p.id = e.party
              left join item i on i.escrow = e.id
              left join purse u on u.escrow = e.id
             order by e.id, i.id
            """;

    private final JdbcClient db;

    public JdbcEscrows(DataSource pool) {
        this.db = JdbcClient.create(pool);
    }

    @Override
    public Concern of(CharacterId character) {
        var due = new LinkedHashMap<EscrowId, Escrowed>();
        var undone = new LinkedHashMap<EscrowId, Escrowed>();
        db.sql(CONCERN)
                .param("character", character.value())
                .param("most", MOST)
                .query(row -> {
                    add(row.getString("state").equals("DUE") ? due : undone, row);
                });
        return new Concern(List.copyOf(due.values()), List.copyOf(undone.values()));
    }

    private static void add(Map<EscrowId, Escrowed> found, ResultSet row) throws SQLException {
        var id = new EscrowId(row.getObject("id", UUID.class));
        var earlier = found.get(id);
        var things = new ArrayList<Escrowed.Thing>(earlier == null ? List.of() : earlier.things());
        var item = row.getObject("item", UUID.class);
        if (item != null) {
            things.add(new Escrowed.Thing(new ItemId(item), new PrototypeId(row.getString("prototype")),
                    row.getObject("charges", Integer.class)));
        }
        found.put(id, new Escrowed(
                id, row.getString("purpose"), new CharacterId(row.getObject("depositor", UUID.class)),
                row.getString("depositor_name"), row.getString("party_name"), things, row.getLong("coins")));
    }
}
