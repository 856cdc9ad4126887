package org.jventure.account;

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
}
