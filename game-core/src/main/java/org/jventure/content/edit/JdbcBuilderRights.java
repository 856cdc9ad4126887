package org.jventure.content.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jventure.account.Audit;
import org.jventure.kernel.AccountId;
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
    public Optional<String> give(ZoneId zone, String builder, Editor admin) {
        return change(zone, builder, admin, "zone.give", """
                insert into zone_builder (zone, account) select :zone, a.id from account a where a.name_key = :builder
                on conflict do nothing
                """);
    }

    @Override
    public Optional<String> take(ZoneId zone, String builder, Editor admin) {
        return change(zone, builder, admin, "zone.take", """
                delete from zone_builder where zone = :zone
                   and account = (select a.id from account a where a.name_key = :builder)
                """);
    }

    private Optional<String> change(ZoneId zone, String builder, Editor admin, String action, String statement) {
        return Databases.ask(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var refusal = refusal(zone, builder, admin);
            if (refusal.isEmpty()) {
                int changed = db.sql(statement)
                        .param("zone", zone.value()).param("builder", Words.lowerCase(builder)).update();
                if (changed > 0) {
                    audit.record(admin.account(), admin.address(), action + " " + zone, builder);
                }
            }
            return refusal;
        })));
    }

    private Optional<String> refusal(ZoneId zone, String builder, Editor admin) {
        if (!holds("select exists (select from account where id = ? and role = 'ADMIN')", admin.account().value())) {
            return Optional.of("Only an admin may say who builds where.");
        }
        if (!holds("select exists (select from zone where id = ? and not retired)", zone.value())) {
            return Optional.of("There is no zone " + zone + ".");
        }
        return holds("select exists (select from account where name_key = ?)", Words.lowerCase(builder))
                ? Optional.empty()
                : Optional.of("There is no account of the name " + builder + ".");
    }

    private boolean holds(String question, Object argument) {
        return Databases.canHold(argument.toString()) && db.sql(question).param(argument).query(Boolean.class).single();
    }
}
