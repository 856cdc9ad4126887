package org.jventure.account;

import java.util.List;
import java.util.Set;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audit entries as rows. */
public final class JdbcAudit implements Audit {

    private final JdbcClient db;

    public JdbcAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void record(AccountId actor, String address, String action, String subject) {
        db.sql("""
                insert into audit_entry (actor, address, action, subject)
                values (:actor, :address, :action, :subject)
                """)
                .param("actor", actor.value())
                .param("address", address)
                .param("action", action)
                .param("subject", subject)
                .update();
    }

    @Override
    public void recordInGame(CharacterId actor, String action, String subject) {
        int written = db.sql("""
                insert into audit_entry (actor, address, action, subject)
                select account, 'in the game, as ' || name, :action, :subject from character where id = :actor
                """)
                .param("actor", actor.value())
                .param("action", action)
                .param("subject", subject)
                .update();
        if (written != 1) {
            throw new IllegalStateException("There is no character " + actor);
        }
    }

    @Override
    public List<Entry> latest(Set<String> actions, int most) {
        return db.sql("""
                select e.at, a.name, e.address, e.action, e.subject
                  from audit_entry e join account a on a.id = e.actor
                 where split_part(e.action, ' ', 1) in (:actions)
                 order by e.id desc limit :most
                """)
                .param("actions", actions)
                .param("most", most)
                .query((row, _) -> new Entry(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5)))
                .list();
    }
}
