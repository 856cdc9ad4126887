package org.jventure.character;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.jventure.character.CharacterProperties.Begin;
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

    /** The zone of the character, if that is no more: its row keeps those out who bring it back. */
    private static final String RETIRED = """
            with retired as materialized (
                select z.id as zone from zone z join character c on c.zone = z.id
                 where c.id = :id and z.retired for share of z
            ), unknown as materialized (
                select c.zone from character c where c.id = :id and not exists (select from zone z where z.id = c.zone)
            )
            """;

    private final JdbcClient db;
    private final Content content;
    private final Ids ids;
    private final int mostEach;
    private final Begin begin;

    /** Of a world where all begin in its start room. */
    public JdbcCharacters(JdbcClient db, Content content, Ids ids, int mostEach) {
        this(db, content, ids, mostEach, Begin.START_ROOM);
    }

    public JdbcCharacters(JdbcClient db, Content content, Ids ids, int mostEach, Begin begin) {
        this.begin = begin;
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
        var first = firstRoom(id, world);
        try {
            db.sql("""
                    insert into character (id, account, name, name_key, race, class, zone, room, sheet)
                    values (?, ?, ?, ?, ?, ?, ?, ?, '{}'::jsonb)
                    """)
                    .params(id, account.value(), name, Words.lowerCase(name), race, characterClass,
                            first.zone(), first.room())
                    .update();
        } catch (DuplicateKeyException _) {
            return new Creation.Refused("Somebody is called " + name + " already.");
        }
        return new Creation.Created(find(name).orElseThrow());
    }

    private record Place(String zone, String room) {}

    /** For the same character always the same. */
    private Place firstRoom(UUID id, WorldSettings world) {
        var start = new Place(world.startZone().value(), world.startRoom().value());
        return switch (begin) {
            case START_ROOM -> start;
            case EVERYWHERE -> db.sql("""
                    select id as zone, recall_room as room from zone
                     where not retired order by md5(id || :id) limit 1
                    """)
                    .param("id", id.toString())
                    .query(Place.class)
                    .optional()
                    .orElse(start);
        };
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
        var admission = db.sql("""
                update character c set session_no = c.session_no + 1
                  from account a
                 where a.id = c.account and c.id = ?
                   and exists (select from zone z where z.id = c.zone and not z.retired)
                returning c.name, c.session_no, c.zone, a.role <> 'PLAYER' as staff
                """)
                .param(character.value())
                .query((row, _) -> admission(character, row))
                .optional();
        return admission.isPresent() ? admission : admitFromNowhere(character);
    }

    /** A retired zone has no owner that could write. While its row is share-locked it does not come back either. */
    private Optional<Admission> admitFromNowhere(CharacterId character) {
        var world = content.settings();
        return db.sql(RETIRED + """
                , lost as materialized (
                    select coalesce((select zone from retired), (select zone from unknown), '') as zone
                )
                update character c
                   set session_no = c.session_no + 1,
                       version = c.version + case when c.zone = lost.zone then 1 else 0 end,
                       zone = case when c.zone = lost.zone then :zone else c.zone end,
                       room = case when c.zone = lost.zone then :room else c.room end
                  from lost, account a
                 where a.id = c.account and c.id = :id
                returning c.name, c.session_no, c.zone, a.role <> 'PLAYER' as staff
                """)
                .param("id", character.value())
                .param("zone", world.startZone().value()).param("room", world.startRoom().value())
                .query((row, _) -> admission(character, row))
                .optional();
    }

    private static Admission admission(CharacterId character, ResultSet row) throws SQLException {
        return new Admission(
                character, row.getString("name"), row.getLong("session_no"), new ZoneId(row.getString("zone")),
                row.getBoolean("staff"));
    }

    /** While the row of its zone is share-locked nobody can release that zone and load the character there. */
    @Override
    public Optional<ZoneId> recall(CharacterId character, long sessionNo) {
        var world = content.settings();
        return db.sql(RETIRED + """
                , quarantined as materialized (
                    select o.zone from zone_owner o join character c on c.zone = o.zone
                     where c.id = :id and o.state = 'QUARANTINED' for share of o
                ), closed as materialized (
                    select zone from quarantined union select zone from retired union select zone from unknown
                )
                update character c set zone = :zone, room = :room, version = c.version + 1
                  from closed
                 where c.id = :id and c.session_no = :session and c.zone = closed.zone and c.zone <> :zone
                   and not exists (select from zone_owner s where s.zone = :zone and s.state = 'QUARANTINED')
                returning c.zone
                """)
                .param("id", character.value()).param("session", sessionNo)
                .param("zone", world.startZone().value()).param("room", world.startRoom().value())
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
