package org.jventure.content.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Audit;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Rights as rows; the role is read with each question. */
public final class JdbcBuilderRights implements BuilderRights {

    /** Whether the account {@code a} may edit the zone {@code z}. */
    private static final String MAY_EDIT = """
            (a.role = 'ADMIN' or a.role = 'BUILDER'
                and exists (select from zone_builder b where b.zone = z.id and b.account = a.id))
            """;

    private static final String IS_ADMIN = "select exists (select from account where id = ? and role = 'ADMIN')";

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;

    public JdbcBuilderRights(JdbcClient db, TransactionOperations transaction, Audit audit) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    public boolean mayEdit(AccountId account, ZoneId zone) {
        return Databases.canHold(zone.value()) && Databases.ask(() -> db.sql(
                        "select exists (select from account a, zone z where a.id = :account and z.id = :zone and " + MAY_EDIT + ")")
                .param("account", account.value()).param("zone", zone.value())
                .query(Boolean.class).single());
    }

    @Override
    public boolean mayEditAll(AccountId account) {
        return Databases.ask(() -> holds(IS_ADMIN, account.value()));
    }

    @Override
    public List<ZoneId> zonesOf(AccountId account) {
        return Databases.ask(() -> db.sql("select z.id from account a, zone z where a.id = :account and not z.retired and "
                        + MAY_EDIT + " order by z.id")
                .param("account", account.value())
                .query((row, _) -> new ZoneId(row.getString(1))).list());
    }

    @Override
    public List<String> buildersOf(ZoneId zone) {
        if (!Databases.canHold(zone.value())) {
            return List.of();
        }
        return Databases.ask(() -> db.sql(
                        "select a.name from account a join zone_builder b on b.account = a.id where b.zone = :zone order by a.name")
                .param("zone", zone.value())
                .query(String.class).list());
    }

    @Override
    public Answer give(ZoneId zone, String builder, Editor admin) {
        return change(zone, builder, admin, (account, wish) -> {
            note(wish, account, "zone.give", db.sql("""
                    insert into zone_builder (zone, account) values (:zone, :account) on conflict do nothing
                    """).param("zone", zone.value()).param("account", account.id()).update());
            return become(wish, account, Role.PLAYER, Role.BUILDER);
        });
    }

    @Override
    public Answer take(ZoneId zone, String builder, Editor admin) {
        return change(zone, builder, admin, (account, wish) -> {
            int taken = db.sql("delete from zone_builder where zone = :zone and account = :account")
                    .param("zone", zone.value()).param("account", account.id()).update();
            note(wish, account, "zone.take", taken);
            return taken > 0 && !holds("""
                    select exists (select from zone_builder b join zone z on z.id = b.zone
                                    where b.account = ? and not z.retired)
                    """, account.id())
                    ? become(wish, account, Role.BUILDER, Role.PLAYER)
                    : null;
        });
    }

    private record Wish(ZoneId zone, Editor admin) {}

    private record Builder(UUID id, String name, Role role) {}

    /** Answers what the account becomes by it; null for nothing else than it was. */
    private interface Deed {
        @Nullable Role on(Builder account, Wish wish);
    }

    private Answer change(ZoneId zone, String builder, Editor admin, Deed deed) {
        return Databases.ask(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (!holds(IS_ADMIN, admin.account().value())) {
                return new Answer.Refused("Only an admin may say who builds where.");
            }
            if (!holds("select exists (select from zone where id = ? and not retired)", zone.value())) {
                return new Answer.Refused("There is no zone " + zone + ".");
            }
            return locked(builder)
                    .<Answer>map(account -> new Answer.Done(account.name(), deed.on(account, new Wish(zone, admin))))
                    .orElseGet(() -> new Answer.Refused("There is no account of the name " + builder + "."));
        })));
    }

    /** Whether an account has zones, and which role for it, is one question: admins who change it take turns. */
    private Optional<Builder> locked(String name) {
        return Databases.canHold(name)
                ? db.sql("select id, name, role from account where name_key = :name for no key update")
                        .param("name", Words.lowerCase(name))
                        .query((row, _) -> new Builder(
                                row.getObject(1, UUID.class), row.getString(2), Role.valueOf(row.getString(3))))
                        .optional()
                : Optional.empty();
    }

    private @Nullable Role become(Wish wish, Builder account, Role from, Role to) {
        if (account.role() != from) {
            return null;
        }
        db.sql("update account set role = :role where id = :account")
                .param("role", to.name()).param("account", account.id()).update();
        audit.record(wish.admin().account(), wish.admin().address(), "role.grant " + to, account.name());
        return to;
    }

    private void note(Wish wish, Builder account, String action, int changed) {
        if (changed > 0) {
            audit.record(wish.admin().account(), wish.admin().address(), action + " " + wish.zone(), account.name());
        }
    }

    private boolean holds(String question, Object argument) {
        return Databases.canHold(argument.toString()) && db.sql(question).param(argument).query(Boolean.class).single();
    }
}
