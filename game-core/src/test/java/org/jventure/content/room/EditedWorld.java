package org.jventure.content.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.account.Audit;
import org.jventure.account.JdbcAudit;
import org.jventure.content.ContentDatabase;
import org.jventure.content.edit.Editor;
import org.jventure.content.edit.JdbcBuilderRights;
import org.jventure.content.edit.JdbcContentStore;
import org.jventure.kernel.AccountId;
import org.jventure.testing.LivingTables;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Two small zones, an admin, two builders and a player in the real database. One thread. */
final class EditedWorld {

    final Editor ada = new Editor(new AccountId(UUID.randomUUID()), "192.0.2.1");
    final Editor bob = new Editor(new AccountId(UUID.randomUUID()), "192.0.2.2");
    final Editor eve = new Editor(new AccountId(UUID.randomUUID()), "192.0.2.3");
    final Editor pat = new Editor(new AccountId(UUID.randomUUID()), "192.0.2.4");

    final List<String> news = new ArrayList<>();
    final JdbcBuilderRights rights;
    final JdbcContentStore<RoomDraft> store;
    final JdbcRooms rooms = new JdbcRooms(ContentDatabase.sql());

    /** Ada is an admin; Bob builds the quay and Eve nothing; Pat plays, though the quay was given to them too. */
    EditedWorld() {
        LivingTables.empty();
        run("insert into world_pack (name, version, digest) values ('demo', '1', '1')");
        run("insert into zone (id, name, recall_room, pack) values ('quay', 'The Quay', 'quay/pier', 'demo'), "
                + "('hill', 'The Hill', 'hill/top', 'demo')");
        run("""
                insert into room (id, zone, name, description, features, exits) values
                ('quay/pier', 'quay', 'The Pier', 'Planks and {feature}water{/feature}.',
                 '[{"keywords": ["water"], "description": "It is wet."}]', '{"north": "quay/hut"}'),
                ('quay/hut', 'quay', 'The Hut', 'A hut.', '[]', '{"up": "hill/top", "south": "quay/pier"}'),
                ('hill/top', 'hill', 'The Top', 'Wind.', '[]', '{}'),
                ('quay/ruin', 'quay', 'The Ruin', 'Gone.', '[]', '{}')
                """);
        run("update room set retired = true where id = 'quay/ruin'");
        account(ada, "Ada", "ADMIN");
        account(bob, "Bob", "BUILDER");
        account(eve, "Eve", "BUILDER");
        account(pat, "Pat", "PLAYER");
        run("insert into zone_builder select 'quay', id from account where name in ('Bob', 'Pat')");
        var transaction = new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));
        var audit = new JdbcAudit(ContentDatabase.sql());
        rights = new JdbcBuilderRights(ContentDatabase.sql(), transaction, audit);
        store = store(transaction, rights, audit);
    }

    private JdbcContentStore<RoomDraft> store(TransactionOperations transaction, JdbcBuilderRights rights, Audit audit) {
        return new JdbcContentStore<>(
                new JdbcRoomType(ContentDatabase.sql()),
                new JdbcContentStore.Ports(
                        ContentDatabase.sql(), transaction, rights, audit, () -> news.add("changed")));
    }

    /** It commits, and nobody learns of it. */
    JdbcContentStore<RoomDraft> storeWhoseAnswersAreLost() {
        var transaction = new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));
        return store(new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                transaction.execute(action);
                throw new DataAccessResourceFailureException("the connection broke during COMMIT");
            }
        }, rights, new JdbcAudit(ContentDatabase.sql()));
    }

    private static void account(Editor editor, String name, String role) {
        ContentDatabase.sql()
                .sql("insert into account (id, name, name_key, password_hash, role) values (?, ?, lower(?), 'x', ?)")
                .params(editor.account().value(), name, name, role).update();
    }

    static void run(String statement) {
        ContentDatabase.sql().sql(statement).update();
    }

    static <T> T one(String question, Class<T> type) {
        return ContentDatabase.sql().sql(question).query(type).single();
    }

    /** Everything that a save may write. */
    static String rows() {
        return List.of("select * from room order by id", "select * from content_history", "select * from audit_entry",
                        "select * from content_edition", "select * from zone_edition order by zone").stream()
                .map(question -> ContentDatabase.sql().sql(question).query().listOfRows().toString())
                .reduce("", String::concat);
    }

    RoomDraft pier() {
        return store.load("quay/pier").orElseThrow().value();
    }

    static RoomDraft named(RoomDraft draft, String name) {
        return new RoomDraft(name, draft.description(), draft.features(), draft.exits());
    }

    static RoomDraft described(RoomDraft draft, String description) {
        return new RoomDraft(draft.name(), description, draft.features(), draft.exits());
    }
}
