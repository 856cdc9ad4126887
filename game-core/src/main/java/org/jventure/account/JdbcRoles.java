package org.jventure.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;
import org.jventure.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Roles as the accounts' rows have them. */
public final class JdbcRoles implements Roles {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;

    public JdbcRoles(JdbcClient db, TransactionOperations transaction, Audit audit) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    public Optional<Account> find(AccountId account) {
        return db.sql("select id, name, role from account where id = :id")
                .param("id", account.value()).query(JdbcRoles::account).optional();
    }

    @Override
    public List<Account> search(String part, int most) {
        if (part.chars().anyMatch(Character::isISOControl)) {
            return List.of(); // no name holds one
        }
        return db.sql("""
                select id, name, role from account where strpos(name_key, :part) > 0
                 order by array_position(array['ADMIN', 'BUILDER', 'PLAYER'], role), name_key limit :most
                """)
                .param("part", Words.lowerCase(part)).param("most", most).query(JdbcRoles::account).list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)), row.getString("name"), Role.valueOf(row.getString("role")));
    }

    @Override
    public Optional<String> change(AccountId account, Role role, AccountId admin, String address) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var admins = db.sql("select id from account where role = 'ADMIN' order by id for no key update")
                    .query(UUID.class).list(); // two admins who demote each other take turns
            var now = find(account);
            if (!admins.contains(admin.value())) {
                return Optional.of("Only an admin may say who is what.");
            }
            if (now.isEmpty()) {
                return Optional.of("There is no such account any more.");
            }
            if (now.get().role() == Role.ADMIN && role != Role.ADMIN && admins.size() == 1) {
                return Optional.of(now.get().name() + " is the last admin. Make somebody else one first.");
            }
            if (now.get().role() != role) {
                become(now.get(), role);
                audit.record(admin, address, "role.grant " + role, now.get().name());
            }
            return Optional.empty();
        }));
    }

    private void become(Account account, Role role) {
        db.sql("update account set role = :role where id = :id")
                .param("role", role.name()).param("id", account.id().value()).update();
        if (role == Role.PLAYER) {
            db.sql("delete from zone_builder where account = :id").param("id", account.id().value()).update();
        }
    }
}
