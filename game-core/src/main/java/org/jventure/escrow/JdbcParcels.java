package org.jventure.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.EscrowId;
import org.jventure.kernel.PrototypeId;
import org.jventure.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Parcels in PostgreSQL. Each decision is one statement, a compare-and-set on the parcel's row that makes its escrow due
 * to somebody; what was decided is read afterwards. It locks these two rows only, and no zone writes them meanwhile.
 */
public final class JdbcParcels implements Parcels {

    /** Of some rows of parcels. */
    private static final String PARCEL = """
            select p.id, p.sender, s.name as sender_name, p.recipient, r.name as recipient_name, i.prototype,
                   coalesce(u.balance, 0) as coins, e.due
              from (%s) p
              join escrow e on e.id = p.id
              join character s on s.id = p.sender
              join character r on r.id = p.recipient
              left join item i on i.escrow = p.id
              left join purse u on u.escrow = p.id
             order by p.id
            """;

    private static final String ONE = PARCEL.formatted("select * from parcel where id = :parcel");

    /** Two halves, each by an index of its own: what was decided long ago is not looked at. */
    static final String WAITING = PARCEL.formatted("""
            (select * from parcel where state = 'WAITING' and recipient = :character order by id limit :most)
            union all
            (select p.* from escrow e join parcel p on p.id = e.id
              where e.state = 'DUE' and e.due = :character order by e.id limit :most)
            """);

    static final String UNDER_WAY = PARCEL.formatted(
            "select * from parcel where state = 'WAITING' and sender = :character order by id limit :most");

    static final String ADDRESSEE = """
            select c.id, c.name,
                   (select count(*) from parcel where state = 'WAITING' and sender = :sender) as under_way,
                   (select count(*) from parcel where state = 'WAITING' and recipient = c.id) as waiting,
                   (select count(*) from parcel where sender = :sender and sent_at > now() - interval '1 hour') as lately
              from character c
             where c.name_key = :name
            """;

    private final JdbcClient db;

    public JdbcParcels(DataSource pool) {
        this.db = JdbcClient.create(pool);
    }

    @Override
    public Optional<Addressee> addressee(CharacterId sender, String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty(); // no name holds one, and PostgreSQL stores no NUL
        }
        return db.sql(ADDRESSEE)
                .param("sender", sender.value())
                .param("name", Words.lowerCase(name))
                .query((row, _) -> new Addressee(
                        new CharacterId(row.getObject("id", UUID.class)), row.getString("name"),
                        row.getInt("under_way"), row.getInt("waiting"), row.getInt("lately")))
                .optional();
    }

    @Override
    public Parcel send(EscrowId parcel) {
        db.sql("""
                with filled as (
                    select e.id, e.depositor, e.party,
                           (select count(*) from parcel where state = 'WAITING' and sender = e.depositor) >= :under_way
                           or (select count(*) from parcel where state = 'WAITING' and recipient = e.party) >= :waiting
                           as too_many
                      from escrow e
                     where e.id = :parcel and e.purpose = 'parcel' and e.state = 'OPEN'),
                made as (
                    insert into parcel (id, sender, recipient, state, decided_at)
                    select id, depositor, party, case when too_many then 'RETURNED' else 'WAITING' end,
                           case when too_many then now() end
                      from filled
                        on conflict (id) do nothing
                    returning id, sender, state)
                update escrow e
                   set state = case made.state when 'WAITING' then 'HELD' else 'DUE' end,
                       due = case made.state when 'WAITING' then null else made.sender end
                  from made
                 where e.id = made.id and e.state = 'OPEN'
                """)
                .param("parcel", parcel.value())
                .param("under_way", MOST_UNDER_WAY)
                .param("waiting", MOST_WAITING)
                .update();
        return db.sql(ONE).param("parcel", parcel.value()).query(JdbcParcels::parcel).single();
    }

    @Override
    public Counter counter(CharacterId character) {
        return new Counter(listed(WAITING, character), listed(UNDER_WAY, character));
    }

    private List<Parcel> listed(String which, CharacterId character) {
        return db.sql(which).param("character", character.value()).param("most", MOST_LISTED)
                .query(JdbcParcels::parcel).list();
    }

    @Override
    public boolean collect(EscrowId parcel, CharacterId recipient) {
        return decide(parcel, "recipient", recipient, "COLLECTED");
    }

    @Override
    public boolean recall(EscrowId parcel, CharacterId sender) {
        return decide(parcel, "sender", sender, "RECALLED");
    }

    private boolean decide(EscrowId parcel, String role, CharacterId character, String state) {
        db.sql("""
                with decided as (
                    update parcel set state = :state, decided_at = now()
                     where id = :parcel and %s = :character and state = 'WAITING'
                    returning id)
                update escrow e set state = 'DUE', due = :character from decided where e.id = decided.id
                """.formatted(role))
                .param("parcel", parcel.value())
                .param("character", character.value())
                .param("state", state)
                .update();
        return db.sql("select exists (select from escrow where id = :parcel and due = :character)")
                .param("parcel", parcel.value())
                .param("character", character.value())
                .query(Boolean.class)
                .single();
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        var thing = row.getString("prototype");
        var due = row.getObject("due", UUID.class);
        return new Parcel(
                new EscrowId(row.getObject("id", UUID.class)),
                new CharacterId(row.getObject("sender", UUID.class)),
                row.getString("sender_name"),
                new CharacterId(row.getObject("recipient", UUID.class)),
                row.getString("recipient_name"),
                thing == null ? null : new PrototypeId(thing),
                row.getLong("coins"),
                due == null ? null : new CharacterId(due));
    }
}
