package org.jventure.escrow;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was in escrow long ago, in PostgreSQL. Rows that somebody holds are passed by. */
public final class JdbcOldEscrows implements OldEscrows {

    private final JdbcClient db;

    public JdbcOldEscrows(DataSource pool) {
        this.db = JdbcClient.create(pool);
    }

    @Override
    public int forget(Duration age, int most) {
        return db.sql("""
                with old as (
                    select e.id from escrow e
                     where e.state = 'TAKEN' and e.taken_at < now() - make_interval(secs => :age)
                       and not exists (select from item i where i.escrow = e.id)
                       and not exists (select from purse u where u.escrow = e.id and u.balance > 0)
                     order by e.taken_at
                     limit :most
                       for update skip locked),
                parcels as (delete from parcel p using old where p.id = old.id),
                purses as (delete from purse u using old where u.escrow = old.id)
                delete from escrow e using old where e.id = old.id
                """)
                .param("age", age.toSeconds())
                .param("most", most)
                .update();
    }
}
