package org.jventure.character;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.jventure.content.Content;
import org.jventure.content.WorldSettings;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Ids;
import org.jventure.kernel.ZoneId;
import org.jventure.text.Words;

/** Characters outside the world, in PostgreSQL. */
public final class JdbcCharacters implements Characters {

    private static final String SUMMARY = """
            select c.id, c.account, c.name, coalesce(r.name, c.race) as race, coalesce(k.name, c.class) as class
              from character c
              left join race r on r.id = c.race
              left join character_class k on k.id = c.class
            """;

    private final JdbcClient db;
    private final Content content;
    private final Ids ids;
    private final int mostEach;

    public JdbcCharacters(JdbcClient db, Content content, Ids ids, int mostEach) {
        this.db = db;
        this.content = content;
        this.ids = ids;
        this.mostEach = mostEach;
    }

    @Override
    public List<CharacterSummary> of(AccountId account) {
        return db.sql(SUMMARY + " where c.account = ? order by c.created_at, c.id")
                .param(account.value())
                .query(JdbcCharacters::summary)
                .list();
    }

    @Override
    public Optional<CharacterSummary> find(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty(); // no name holds one, and PostgreSQL stores no NUL
        }
        return db.sql(SUMMARY + " where c.name_key = ?")
                .param(Words.lowerCase(name))
                .query(JdbcCharacters::summary)
                .optional();
    }

    @Override
    public Creation create(AccountId account, String typedName, String race, String characterClass) {
        var world = content.settings();
        var name = NameRule.of(world).written(typedName);
        var problem = problem(world, account, name, race, characterClass);
        if (problem.isPresent()) {
            return new Creation.Refused(problem.get());
        }
        var id = ids.next();
        try {
            db.sql("""
                    insert into character (id, account, name, name_key, race, class, zone, room, sheet)
                    values (?, ?, ?, ?, ?, ?, ?, ?, '{}'::jsonb)
                    """)
                    .params(id, account.value(), name, Words.lowerCase(name), race, characterClass,
                            world.startZone().value(), world.startRoom().value())
                    .update();
        } catch (DuplicateKeyException _) {
            return new Creation.Refused("Somebody is called " + name + " already.");
        }
        return new Creation.Created(find(name).orElseThrow());
    }

    @Override
    public int most() {
        return mostEach;
    }

    @Override
    public boolean isStaff(CharacterId character) {
        return db.sql("""
                select exists (select from character c join account a on a.id = c.account
                                where c.id = ? and a.role <> 'PLAYER')
                """)
                .param(character.value()).query(Boolean.class).single();
    }

    @Override
    public Optional<Admission> admit(CharacterId character) {
        return db.sql("""
                update character c set session_no = c.session_no + 1
                  from account a where a.id = c.account and c.id = ?
                returning c.name, c.session_no, c.zone, a.role <> 'PLAYER' as staff
                """)
                .param(character.value())
                .query((row, _) -> new Admission(
                        character, row.getString("name"), row.getLong("session_no"), new ZoneId(row.getString("zone")),
                        row.getBoolean("staff")))
                .optional();
    }

    /** While the row of its zone is share-locked nobody can release that zone and load the character there. */
    @Override
    public Optional<ZoneId> recall(CharacterId character, long sessionNo) {
        var world = content.settings();
        var start = world.startZone().value();
        return db.sql("""
                with closed as materialized (
                    select o.zone from zone_owner o join character c on c.zone = o.zone
                     where c.id = ? and o.state = 'QUARANTINED' for share of o
                )
                update character c set zone = ?, room = ?, version = c.version + 1
                  from closed
                 where c.id = ? and c.session_no = ? and c.zone = closed.zone and c.zone <> ?
                   and not exists (select from zone_owner s where s.zone = ? and s.state = 'QUARANTINED')
                returning c.zone
                """)
                .params(character.value(), start, world.startRoom().value(), character.value(), sessionNo, start, start)
                .query((row, _) -> new ZoneId(row.getString(1)))
                .optional();
    }

    private Optional<String> problem(
            WorldSettings world, AccountId account, String name, String race, String characterClass) {
        if (of(account).size() >= mostEach) {
            return Optional.of("An account has at most " + Words.count(mostEach, "character") + ".");
        }
        if (world.races().stream().noneMatch(choice -> choice.key().equals(race))) {
            return Optional.of("There is no such people; choose one of the list.");
        }
        if (world.classes().stream().noneMatch(choice -> choice.key().equals(characterClass))) {
            return Optional.of("There is no such calling; choose one of the list.");
        }
        return NameRule.of(world).problem(name);
    }

    private static CharacterSummary summary(ResultSet row, int number) throws SQLException {
        return new CharacterSummary(
                new CharacterId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("name"),
                row.getString("race"),
                row.getString("class"));
    }
}
