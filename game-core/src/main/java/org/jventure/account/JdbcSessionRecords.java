package org.jventure.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.jventure.character.Admission;
import org.jventure.character.SessionRecords;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/** Sign-ins and secrets as rows, so that any node may resume what any other has begun. Of a secret only a hash is kept. */
public final class JdbcSessionRecords implements SessionRecords {

    private final JdbcClient db;
    private final RandomGenerator random;

    /** @param random one that nobody can guess */
    public JdbcSessionRecords(JdbcClient db, RandomGenerator random) {
        this.db = db;
        this.random = random;
    }

    @Override
    public Optional<LastSignIn> signedIn(CharacterId character, String address) {
        return db.sql("""
                with before as (select at, address from character_sign_in where character = :character),
                     now_in as (insert into character_sign_in (character, at, address)
                                values (:character, now(), :address)
                                on conflict (character) do update set at = excluded.at, address = excluded.address)
                select at, address from before
                """)
                .param("character", character.value())
                .param("address", address)
                .query((row, _) -> new LastSignIn(
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("address")))
                .optional();
    }

    @Override
    public Optional<String> issue(CharacterId character, long sessionNo, Kind kind, boolean guarded) {
        db.sql("""
                delete from session_resume
                 where expires_at <= now()
                    or (character = :character and (kind = :kind and not spent or session_no < :number))
                """)
                .param("character", character.value())
                .param("kind", kind.name())
                .param("number", sessionNo)
                .update();
        var secret = kind == Kind.TOKEN ? Secrets.next() : ResumeCode.next(random);
        var stored = db.sql("""
                insert into session_resume (secret_hash, character, session_no, kind, guarded, expires_at)
                select :hash, c.id, c.session_no, :kind, :guarded,
                       case :kind when 'TOKEN' then 'infinity' else now() + interval '1 day' end
                  from character c join account a on a.id = c.account
                 where c.id = :character and c.session_no = :number and (:guarded or a.role = 'PLAYER')
                """)
                .param("hash", hash(secret))
                .param("character", character.value())
                .param("number", sessionNo)
                .param("kind", kind.name())
                .param("guarded", guarded)
                .update();
        return stored == 1 ? Optional.of(secret) : Optional.empty();
    }

    /** One statement that locks both rows first: who comes by the same secret behind another goes on for that one. */
    @Override
    public Optional<Resumed> resume(String secret, boolean guarded, @Nullable AccountId owner) {
        return db.sql("""
                with good as (
                    select r.secret_hash, c.id, c.session_no, a.role <> 'PLAYER' as staff
                      from session_resume r join character c on c.id = r.character join account a on a.id = c.account
                     where r.secret_hash = :hash and r.expires_at > now() and (:guarded or not r.guarded)
                       and c.session_no = r.session_no and c.present
                       and exists (select from zone z where z.id = c.zone and not z.retired)
                       and (:guarded or a.role = 'PLAYER')
                       and (:owner::uuid is null or a.id = :owner::uuid)
                       for no key update of r, c
                ), spent as (
                    update session_resume r set spent = true, session_no = good.session_no + 1
                      from good where r.secret_hash = good.secret_hash
                )
                update character c set session_no = good.session_no + 1
                  from good where c.id = good.id
                returning c.id, c.name, c.session_no, c.zone, good.staff
                """)
                .param("hash", hash(secret))
                .param("guarded", guarded)
                .param("owner", owner == null ? null : owner.value())
                .query(JdbcSessionRecords::resumed)
                .optional();
    }

    @Override
    public void arrived(CharacterId character, long sessionNo) {
        db.sql("delete from session_resume where character = :character and session_no <= :number and spent")
                .param("character", character.value())
                .param("number", sessionNo)
                .update();
    }

    @Override
    public void revoke(AccountId account) {
        db.sql("delete from session_resume r using character c where c.id = r.character and c.account = :account")
                .param("account", account.value())
                .update();
    }

    private static byte[] hash(String secret) {
        return Secrets.hash(ResumeCode.read(secret).orElse(secret));
    }

    private static Resumed resumed(ResultSet row, int number) throws SQLException {
        var sessionNo = row.getLong("session_no");
        var admission = new Admission(
                new CharacterId(row.getObject("id", UUID.class)), row.getString("name"), sessionNo,
                new ZoneId(row.getString("zone")), row.getBoolean("staff"));
        return new Resumed(admission, sessionNo - 1);
    }
}
