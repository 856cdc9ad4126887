package org.jventure.account;

import org.jventure.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audit entries as rows. */
final class JdbcAudit implements Audit {

    private final JdbcClient db;

    JdbcAudit(JdbcClient db) {
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
}
