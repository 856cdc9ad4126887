package org.jventure.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.character.Characters;
import org.jventure.character.Characters.Creation;
import org.jventure.character.JdbcCharacters;
import org.jventure.character.SessionRecords;
import org.jventure.content.Content;
import org.jventure.content.ContentDatabase;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;
import org.jventure.testing.LivingTables;
import org.jventure.testing.SessionRecordsContract;
import org.jventure.testing.StoreContract;
import org.jventure.text.Words;

class JdbcSessionRecordsTest implements SessionRecordsContract {

    private final Content content = StoreContract.world().start().content();
    private final Characters characters = new JdbcCharacters(ContentDatabase.sql(), content, UUID::randomUUID, 2);
    private final SessionRecords records = new JdbcSessionRecords(ContentDatabase.sql(), new SecureRandom());

    @BeforeEach
    void begin() {
        LivingTables.fillFrom(content);
    }

    @AfterEach
    void end() {
        LivingTables.empty();
    }

    @Override
    public SessionRecords records() {
        return records;
    }

    @Override
    public Characters characters() {
        return characters;
    }

    @Override
    public CharacterId newcomer(String name, Role role) {
        var account = UUID.randomUUID();
        ContentDatabase.sql().sql("insert into account (id, name, name_key, password_hash, role) values (?, ?, ?, 'x', ?)")
                .params(account, name, Words.lowerCase(name), role.name()).update();
        var made = (Creation.Created) characters.create(new AccountId(account), name, "human", "baker");
        var id = made.character().id();
        ContentDatabase.sql().sql("update character set present = true where id = ?").param(id.value()).update();
        return id;
    }

    @Override
    public AccountId accountOf(CharacterId character) {
        return new AccountId(ContentDatabase.sql().sql("select account from character where id = ?")
                .param(character.value()).query(UUID.class).single());
    }

    @Override
    public void leaves(CharacterId character) {
        ContentDatabase.sql().sql("update character set present = false where id = ?")
                .param(character.value()).update();
    }

    @Test
    void ofTwoWhoComeAtOnceTheOneGoesOnForTheOther() throws Exception {
        var session = characters.admit(newcomer("Ann", Role.PLAYER)).orElseThrow();
        var token = records.issue(session.character(), session.sessionNo(), SessionRecords.Kind.TOKEN, true).orElseThrow();

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Long> comeBack = () -> records.resume(token, true, null).orElseThrow().ofSession();
            var both = threads.invokeAll(List.of(comeBack, comeBack));
            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .containsExactlyInAnyOrder(session.sessionNo(), session.sessionNo() + 1);
        }
    }

    @Test
    void whoSignsInAtThatMomentIsNotTakenOverBySecretsOfBefore() throws Exception {
        var session = characters.admit(newcomer("Ann", Role.PLAYER)).orElseThrow();
        for (int i = 0; i < 20; i++) {
            var newest = characters.admit(session.character()).orElseThrow();
            var token = records.issue(newest.character(), newest.sessionNo(), SessionRecords.Kind.TOKEN, true).orElseThrow();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<Boolean> comeBack = () -> records.resume(token, true, null).isPresent();
                Callable<Boolean> signIn = () -> characters.admit(session.character()).isEmpty();
                var came = threads.invokeAll(List.of(comeBack, signIn)).getFirst().get();
                assertThat(came && records.resume(token, true, null).isPresent()).isFalse();
                assertThat(records.resume(token, true, null)).isEmpty();
            }
        }
    }

    @Test
    void aCodeIsGoodHoweverItIsTypedAndNoneIsStored() {
        var session = characters.admit(newcomer("Ann", Role.PLAYER)).orElseThrow();
        var code = records.issue(session.character(), session.sessionNo(), SessionRecords.Kind.CODE, true).orElseThrow();

        assertThat(code).matches("[B-Z]{5}-[B-Z]{5}-[B-Z]{5}");
        assertThat(ContentDatabase.sql().sql("select count(*) from session_resume r where r::text ilike ?")
                .param("%" + code.substring(0, 5) + "%").query(Long.class).single()).isZero();
        assertThat(records.resume(" " + Words.lowerCase(code).replace("-", " "), true, null)).isPresent();
    }

    /** By signing in again they come to the start room. */
    @Test
    void nobodyComesBackIntoAZoneThatIsNoMore() {
        var session = characters.admit(newcomer("Ann", Role.PLAYER)).orElseThrow();
        var token = records.issue(session.character(), session.sessionNo(), SessionRecords.Kind.TOKEN, true).orElseThrow();
        ContentDatabase.sql().sql("update zone set retired = true where id = ?").param(session.zone().value()).update();

        assertThat(records.resume(token, true, null)).isEmpty();
    }

    @Test
    void aCodeIsGoodForADayAndATokenForAsLongAsItsSession() {
        var session = characters.admit(newcomer("Ann", Role.PLAYER)).orElseThrow();
        var token = records.issue(session.character(), session.sessionNo(), SessionRecords.Kind.TOKEN, true).orElseThrow();
        var code = records.issue(session.character(), session.sessionNo(), SessionRecords.Kind.CODE, true).orElseThrow();
        ContentDatabase.sql().sql("update session_resume set expires_at = expires_at - interval '1 day'").update();

        assertThat(records.resume(code, true, null)).isEmpty();
        assertThat(records.resume(token, true, null)).isPresent();
    }
}
