package org.jventure.account;

import org.jventure.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Set-up links as rows that hold a hash. Any thread, any process. */
public final class JdbcSetupLinks implements SetupLinks {

    private final JdbcClient db;

    public JdbcSetupLinks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String create() {
        String secret = Secrets.next();
        db.sql("""
                with worthless as (delete from setup_link where used_at is null)
                insert into setup_link (token_hash) values (:hash)
                """)
                .param("hash", Secrets.hash(secret))
                .update();
        return secret;
    }

    @Override
    public boolean isGood(String secret) {
        return db.sql("select exists (select from setup_link where token_hash = :hash and used_at is null)")
                .param("hash", Secrets.hash(secret))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean redeem(String secret, AccountId account, String address) {
        return db.sql("""
                with used as (
                    update setup_link set used_at = now(), used_by = :account
                     where token_hash = :hash and used_at is null
                    returning used_by),
                granted as (
                    update account set role = 'ADMIN' from used where account.id = used.used_by
                    returning account.id, account.name)
                insert into audit_entry (actor, address, action, subject)
                select granted.id, :address, action, granted.name
                  from granted, unnest(array['setup-link.redeem', 'role.grant ADMIN']) as action
                """)
                .param("hash", Secrets.hash(secret))
                .param("account", account.value())
                .param("address", address)
                .update() > 0;
    }

    @Override
    public boolean adminExists() {
        return db.sql("select exists (select from account where role = 'ADMIN')")
                .query(Boolean.class)
                .single();
    }
}
