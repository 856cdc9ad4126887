package org.jventure.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.content.ContentDatabase;
import org.jventure.testing.LivingTables;
import org.jventure.testing.StoreContract;

/** However many parcels there ever were: who asks reads those that matter. */
class ManyParcelsTest {

    private static final UUID ANN = new UUID(1, 1);

    @BeforeEach
    void manyWereDecided() {
        LivingTables.fillFrom(StoreContract.world().start().content());
        var sql = ContentDatabase.sql();
        for (int i = 1; i <= 3; i++) {
            sql.sql("insert into account (id, name, name_key, password_hash) values (?, ?, ?, 'x')")
                    .params(new UUID(1, i), "P" + i, "p" + i).update();
            sql.sql("""
                    insert into character (id, account, name, name_key, race, class, zone, room)
                    values (?, ?, ?, ?, 'human', 'baker', 'town', 'town/square')
                    """).params(new UUID(1, i), new UUID(1, i), "P" + i, "p" + i).update();
        }
        sql.sql("""
                insert into escrow (id, purpose, depositor, party, state, due, taken_at)
                select uuidv7(), 'parcel', ?, ?, 'TAKEN', ?, now() from generate_series(1, 100000)
                """).params(ANN, new UUID(1, 2), ANN).update();
        sql.sql("""
                insert into purse (escrow, balance) select id, 0 from escrow where state = 'TAKEN'
                """).update();
        sql.sql("""
                insert into parcel (id, sender, recipient, state, sent_at, decided_at)
                select id, depositor, party, 'RECALLED', now() - interval '2 days', now() - interval '2 days' from escrow
                """).update();
        sql.sql("analyze escrow, parcel, purse, item, character").update();
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
        ContentDatabase.sql().sql("analyze escrow, parcel, purse, item, character").update();
    }

    @Test
    void nothingOfWhatIsDecidedIsRead() {
        for (var statement : new String[] {JdbcParcels.WAITING, JdbcParcels.UNDER_WAY, JdbcEscrows.CONCERN, JdbcParcels.ADDRESSEE}) {
            var plan = ContentDatabase.sql().sql("explain (analyze, costs off, timing off, summary off) " + statement)
                    .param("character", ANN).param("sender", ANN).param("name", "p2").param("most", 100)
                    .query(String.class).list().stream().collect(Collectors.joining("\n"));

            assertThat(plan).doesNotContain("Seq Scan on escrow", "Seq Scan on parcel", "Seq Scan on purse")
                    .doesNotContainPattern("Rows Removed by Filter: [0-9]{4}")
                    .doesNotContainPattern("actual rows=[0-9]{4}");
        }
    }
}
