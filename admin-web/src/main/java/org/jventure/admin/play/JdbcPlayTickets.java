package org.jventure.admin.play;

import java.time.Duration;
import org.jventure.account.Secrets;
import org.jventure.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets as rows, so that any node may redeem what any other has issued. They live by the database's clock. */
@Component
final class JdbcPlayTickets implements PlayTickets {

    private final JdbcClient db;
    private final Duration lasts;

    JdbcPlayTickets(JdbcClient db, PlayProperties properties) {
        this.db = db;
        this.lasts = properties.ticketLasts();
    }

    @Override
    public String issue(AccountId account) {
        db.sql("delete from play_ticket where expires_at <= now()").update();
        var ticket = Secrets.next();
        db.sql("""
                insert into play_ticket (secret_hash, account, expires_at)
                values (:hash, :account, now() + :millis * interval '1 millisecond')
                """)
                .param("hash", Secrets.hash(ticket))
                .param("account", account.value())
                .param("millis", lasts.toMillis())
                .update();
        return ticket;
    }

    /** One statement: of two who come with the same ticket at once, only one deletes the row. */
    @Override
    public boolean redeem(String ticket, AccountId account) {
        return db.sql("""
                delete from play_ticket
                 where secret_hash = :hash and account = :account and expires_at > now()
                """)
                        .param("hash", Secrets.hash(ticket))
                        .param("account", account.value())
                        .update()
                == 1;
    }
}
