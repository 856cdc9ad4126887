package org.jventure.content.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.account.JdbcAudit;
import org.jventure.codex.Kinds;
import org.jventure.codex.Value;
import org.jventure.codex.calling.CharacterClass;
import org.jventure.codex.damage.DamageType;
import org.jventure.codex.race.Race;
import org.jventure.codex.skill.Skill;
import org.jventure.codex.social.Social;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.content.edit.Change;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.ContentType;
import org.jventure.content.edit.Editor;
import org.jventure.content.edit.Flaw;
import org.jventure.content.edit.JdbcBuilderRights;
import org.jventure.content.edit.JdbcContentStore;
import org.jventure.content.edit.SaveResult;
import org.jventure.content.model.JdbcEntries;
import org.jventure.content.model.tide.Tide;
import org.jventure.content.model.tide.TideKind;
import org.jventure.kernel.AccountId;
import org.jventure.rules.effect.Stat;
import org.jventure.testing.LivingTables;
import org.jventure.testing.TestKinds;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind is edited by the same store; a kind of the tests' own too. */
class EntryStoreTest {

    private static final Kinds KINDS = TestKinds.and(new TideKind());
    private static final Value.Fields FIRE = fields("name", "fire");
    private static final Value.Fields NOD = new Value.Fields(Map.of("alone", fields("actor", "You nod.").with(
            "others", Value.text("[name] nods."))));

    private static final Value.Fields TOWARD = fields("actor", "You nod to [target].")
            .with("target", Value.text("[name] nods.")).with("others", Value.text("[name] nods."));

    private final Editor ada = new Editor(new AccountId(UUID.randomUUID()), "192.0.2.1");
    private final Editor bob = new Editor(new AccountId(UUID.randomUUID()), "192.0.2.2");
    private final List<String> news = new ArrayList<>();
    private final Content content = ContentDatabase.bean(Content.class);
    private final EntryStores stores = stores();

    private EntryStores stores() {
        var db = ContentDatabase.sql();
        var entries = new JdbcEntries(db);
        var transaction = new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));
        var audit = new JdbcAudit(db);
        return new EntryStores(KINDS, entries, JdbcEntryType.stores(KINDS, entries, db, new JdbcContentStore.Ports(
                db, transaction, new JdbcBuilderRights(db, transaction, audit), audit, () -> news.add("changed"))));
    }

    @BeforeEach
    void anAdminAndABuilder() {
        ContentDatabase.empty();
        LivingTables.empty();
        account(ada, "Ada", "ADMIN");
        account(bob, "Bob", "BUILDER");
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
        ContentDatabase.empty();
    }

    @Test
    void aThingIsMadeEditedRetiredAndBroughtBackWithAllOfItInTheHistory() {
        var types = store(DamageType.class);

        assertThat(make(types, "fire", FIRE)).isEqualTo(new SaveResult.Saved<>(1));
        assertThat(types.save("fire", 1, fields("name", "flames"), ada)).isEqualTo(new SaveResult.Saved<>(2));
        assertThat(types.retire("fire", 2, ada)).isEqualTo(new SaveResult.Saved<>(3));
        assertThat(types.load("fire")).isEmpty();
        assertThat(types.restore("fire", 3, ada)).isEqualTo(new SaveResult.Saved<>(4));

        assertThat(types.history("fire", 9)).extracting(Change::deed).containsExactly(
                Change.Deed.RESTORE, Change.Deed.RETIRE, Change.Deed.EDIT, Change.Deed.MAKE);
        var edit = types.history("fire", 9).get(2);
        assertThat(List.of(edit.by(), edit.version(), edit.before(), edit.after()))
                .containsExactly("Ada", 2L, FIRE, fields("name", "flames"));
        assertThat(news).hasSize(4);
        assertThat(ContentDatabase.sql().sql("select action || ' ' || subject from audit_entry order by id")
                .query(String.class).list()).startsWith("damage-type.make fire, version 1");
    }

    @Test
    void whoeverSavesOverSomebodyElsesVersionIsTold() {
        var socials = store(Social.class);
        make(socials, "nod", NOD);
        socials.save("nod", 1, NOD.with("toward", TOWARD), ada);

        var late = socials.save("nod", 1, NOD.with("toward", TOWARD.with("actor", Value.text("You nod at [target]."))), ada);

        assertThat(late).isInstanceOfSatisfying(SaveResult.Stale.class, stale -> {
            assertThat(stale.by()).isEqualTo("Ada");
            assertThat(stale.current().version()).isEqualTo(2);
        });
    }

    @Test
    void toSayTheSameInOtherWordsChangesNothing() {
        var types = store(DamageType.class);
        make(types, "fire", FIRE);

        assertThat(types.save("fire", 1, fields("name", " fire ").with("attack",
                fields("ratio", "20").with("stat", Value.text("strength"))), ada)).isEqualTo(new SaveResult.Saved<>(1));
        assertThat(make(types, "fire", FIRE)).as("made again, for the answer was lost").isEqualTo(new SaveResult.Saved<>(1));
    }

    @Test
    void whatIsWrongIsToldByField() {
        assertThat(flaws(make(store(DamageType.class), "fire",
                FIRE.with("attack", fields("stat", "strenght").with("ratio", Value.number(0))).with("colour", Value.text("red")))))
                .containsExactlyInAnyOrder(
                        new Flaw("attack.stat", "'stat' is 'strenght': did you mean 'strength'?"),
                        new Flaw("attack.ratio", "'ratio' is '0': write a whole number from 1 to 100."),
                        new Flaw("colour", "'colour' is no field of the damage type 'fire': its fields are name, attack, defence."));
        assertThat(flaws(make(store(DamageType.class), "No Key", FIRE))).extracting(Flaw::field).contains("key");
        assertThat(flaws(make(store(Skill.class), "spark", spark("fire")))).containsExactly(
                new Flaw("effects[0].type", "'fire' is no damage type of this world: make that one first, or name one that is there."));
    }

    @Test
    void whatIsReferredToCannotBeRetired() {
        make(store(DamageType.class), "fire", FIRE);
        make(store(Skill.class), "spark", spark("fire"));

        assertThat(flaws(store(DamageType.class).retire("fire", 1, ada)))
                .containsExactly(new Flaw("key", "The skill 'spark' refers to it. Change that first."));
        assertThat(store(Skill.class).retire("spark", 1, ada)).isEqualTo(new SaveResult.Saved<>(2));
        assertThat(store(DamageType.class).retire("fire", 1, ada)).isEqualTo(new SaveResult.Saved<>(2));
        assertThat(flaws(store(Skill.class).restore("spark", 2, ada))).extracting(Flaw::field)
                .as("nor brought back without what it refers to").containsExactly("effects[0].type");
    }

    @Test
    void whoeverSavesWaitsForWhoeverSavesJustThen() throws Exception {
        var socials = store(Social.class);
        var other = new TransactionTemplate(ContentDatabase.bean(PlatformTransactionManager.class));

        var saving = Objects.requireNonNull(other.execute(_ -> {
            ContentDatabase.sql().sql("select 1 from pg_advisory_xact_lock(hashtext('jventure.content_entry'))")
                    .query(Integer.class).single();
            var made = CompletableFuture.supplyAsync(() -> make(socials, "nod", NOD));
            await().until(() -> made.isDone() || ContentDatabase.sql().sql(
                            "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                    .query(Boolean.class).single());
            assertThat(made).isNotDone();
            return made;
        }));

        assertThat(saving.get()).isEqualTo(new SaveResult.Saved<>(1));
    }

    @Test
    void onlyAdminsEditWhatBelongsToNoZone() {
        assertThat(store(DamageType.class).make("fire", ContentType.NO_ZONE, FIRE, bob))
                .isEqualTo(new SaveResult.Forbidden<>());
        make(store(DamageType.class), "fire", FIRE);

        assertThat(store(DamageType.class).save("fire", 1, fields("name", "ice"), bob)).isEqualTo(new SaveResult.Forbidden<>());
        assertThat(store(DamageType.class).retire("fire", 1, bob)).isEqualTo(new SaveResult.Forbidden<>());
    }

    @Test
    void kindsWithTablesOfTheirOwnAreEditedTheSameWay() {
        var elf = fields("name", "Elf").with("summary", Value.text("Thin.")).with("stats", fields("agility", "14"));

        make(store(Race.class), "elf", elf);
        assertThat(store(Race.class).save("elf", 1, elf.with("place", Value.number(3)), ada)).isEqualTo(new SaveResult.Saved<>(2));
        make(store(CharacterClass.class), "mage", fields("name", "Mage").with("summary", Value.text("Burns.")));

        assertThat(ContentDatabase.sql().sql("select name || ' ' || summary || ' ' || place || ' ' || built from race")
                .query(String.class).single()).isEqualTo("Elf Thin. 3 true");
        assertThat(flaws(store(Race.class).retire("elf", 2, ada)))
                .containsExactly(new Flaw("key", "It is the last of the races. Make another one first."));
        assertThat(content.codex().find(Race.class, "elf").orElseThrow().stats().of(Stat.AGILITY))
                .isEqualTo(14);
    }

    @Test
    void eachSaveGivesTheCodexAnotherNameAndOtherZonesTheSame() {
        var before = content.codexEdition();
        var zones = content.editions();

        make(store(DamageType.class), "fire", FIRE);

        assertThat(content.codexEdition()).isNotEqualTo(before);
        assertThat(content.codex().edition()).isEqualTo(content.codexEdition());
        assertThat(content.codex().all(DamageType.class)).extracting(DamageType::key).containsExactly("fire");
        assertThat(content.editions()).isEqualTo(zones);
    }

    @Test
    void aKindOfOnesOwnIsOnePackage() {
        var tides = store(Tide.class);
        make(store(Social.class), "nod", NOD);

        assertThat(make(tides, "spring", fields("height", "9").with("socials", Value.texts(List.of("nod")))))
                .isEqualTo(new SaveResult.Saved<>(1));
        assertThat(flaws(tides.save("spring", 1, fields("height", "10"), ada)))
                .containsExactly(new Flaw("height", "'height' is '10': write a whole number from 0 to 9."));
        assertThat(flaws(store(Social.class).retire("nod", 1, ada)))
                .containsExactly(new Flaw("key", "The tide 'spring' refers to it. Change that first."));
        assertThat(tides.history("spring", 9)).hasSize(1);
    }

    private ContentStore<Value.Fields> store(Class<? extends Record> type) {
        return stores.of(KINDS.of(type));
    }

    private SaveResult<Value.Fields> make(ContentStore<Value.Fields> store, String key, Value.Fields draft) {
        return store.make(key, ContentType.NO_ZONE, draft, ada);
    }

    private static List<Flaw> flaws(SaveResult<Value.Fields> result) {
        return ((SaveResult.Invalid<Value.Fields>) result).flaws();
    }

    private static Value.Fields fields(String name, String text) {
        return new Value.Fields(Map.of(name, Value.text(text)));
    }

    private static Value.Fields spark(String type) {
        return fields("name", "Spark").with("description", Value.text("A flame.")).with("effects", new Value.Items(List.of(
                fields("kind", "damage").with("type", Value.text(type)).with("amount", Value.number(3)))));
    }

    private static void account(Editor editor, String name, String role) {
        ContentDatabase.sql().sql("insert into account (id, name, name_key, password_hash, role) values (?, ?, lower(?), '', ?)")
                .params(editor.account().value(), name, name, role).update();
    }
}
