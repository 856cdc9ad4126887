package org.jventure.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jventure.kernel.CharacterId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests as rows, so that any node may serve the browser. They live ten minutes by the database's clock. */
final class JdbcApprovals implements Approvals, ApprovalDesk {

    static final int PER_ADDRESS = 10;
    static final int IN_ALL = 5000;

    private final JdbcClient db;
    private final PublicSite site;
    private final Codes codes;

    JdbcApprovals(JdbcClient db, PublicSite site, Codes codes) {
        this.db = db;
        this.site = site;
        this.codes = codes;
    }

    @Override
    public Request open(String address) {
        makeRoomFor(address);
        String secret = Secrets.next();
        String code = codes.next();
        while (!insert(secret, code, address)) {
            code = codes.next();
        }
        String shown = Codes.shown(code);
        return new Request(secret, shown, site.page("/link?code=" + shown));
    }

    /** What is approved is claimed within a second: there is hardly ever a row. */
    @Override
    public Set<Request> approved(Collection<Request> waiting) {
        var approved = db.sql("""
                select secret_hash from sign_in_request
                 where approved_character is not null and expires_at > now()
                """)
                .query((row, _) -> ByteBuffer.wrap(row.getBytes("secret_hash")))
                .set();
        return approved.isEmpty()
                ? Set.of()
                : waiting.stream()
                        .filter(it -> approved.contains(ByteBuffer.wrap(Secrets.hash(it.secret()))))
                        .collect(Collectors.toSet());
    }

    @Override
    public Optional<CharacterId> claim(Request request) {
        return db.sql("""
                delete from sign_in_request
                 where secret_hash = :hash and approved_character is not null and expires_at > now()
                returning approved_character
                """)
                .param("hash", Secrets.hash(request.secret()))
                .query(UUID.class)
                .optional()
                .map(CharacterId::new);
    }

    @Override
    public void cancel(Request request) {
        db.sql("delete from sign_in_request where secret_hash = :hash")
                .param("hash", Secrets.hash(request.secret()))
                .update();
    }

    @Override
    public Optional<Waiting> find(String code) {
        return Codes.read(code).flatMap(read -> db.sql("""
                select code, address, created_at from sign_in_request
                 where code = :code and approved_character is null and expires_at > now()
                """)
                .param("code", read)
                .query(JdbcApprovals::waiting)
                .optional());
    }

    @Override
    public boolean approve(String code, CharacterId character) {
        return Codes.read(code).filter(read -> db.sql("""
                update sign_in_request set approved_character = :character
                 where code = :code and approved_character is null and expires_at > now()
                """)
                .param("code", read)
                .param("character", character.value())
                .update() == 1)
                .isPresent();
    }

    /** Drops what is over, and the oldest of what would be too much. */
    private void makeRoomFor(String address) {
        db.sql("""
                delete from sign_in_request
                 where expires_at <= now()
                    or secret_hash in (select secret_hash from sign_in_request where address = :address
                                        order by created_at desc offset :perAddress)
                    or secret_hash in (select secret_hash from sign_in_request
                                        order by created_at desc offset :inAll)
                """)
                .param("address", address)
                .param("perAddress", PER_ADDRESS - 1)
                .param("inAll", IN_ALL - 1)
                .update();
    }

    private boolean insert(String secret, String code, String address) {
        return db.sql("""
                insert into sign_in_request (secret_hash, code, address, expires_at)
                values (:hash, :code, :address, now() + interval '10 minutes')
                on conflict (code) do nothing
                """)
                .param("hash", Secrets.hash(secret))
                .param("code", code)
                .param("address", address)
                .update() == 1;
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                Codes.shown(row.getString("code")),
                row.getString("address"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
