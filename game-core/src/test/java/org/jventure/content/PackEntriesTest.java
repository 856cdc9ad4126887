package org.jventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.codex.damage.DamageType;
import org.jventure.content.ImportResult.Imported;
import org.jventure.content.ImportResult.Rejected;
import org.jventure.testing.LivingTables;

/** Things of no zone, from packs into their rows. */
class PackEntriesTest {

    private static final String FIRE = """
            fire:
              name: fire
              attack: {stat: willpower, ratio: 10}
            """;

    private static final String SKILLS = """
            spark:
              name: Spark
              description: A small flame.
              cost: 3
              effects:
                - {kind: damage, type: fire, amount: 10}
            """;

    private static final TextPack PACK =
            TextPack.demo().with("damage-types.yaml", FIRE).with("skills.yaml", SKILLS);

    private final WorldPackImporter importer = ContentDatabase.bean(WorldPackImporter.class);

    @BeforeEach
    void startWithoutAWorld() {
        ContentDatabase.empty();
    }

    @AfterEach
    void leaveNothing() {
        LivingTables.empty();
        ContentDatabase.empty();
    }

    @Test
    void everyChangeIsInTheHistoryWithThePackThatMadeIt() {
        importer.importPack(PACK);
        importer.importPack(PACK.replacing("skills.yaml", "cost: 3", "cost: 4").replacing("pack.yaml", "1.0", "1.1"));
        importer.importPack(PACK.without("skills.yaml").replacing("pack.yaml", "1.0", "1.2"));
        importer.importPack(PACK.replacing("pack.yaml", "1.0", "1.3"));

        assertThat(history("spark")).containsExactly(
                "1 make pack demo 1.0 3>3",
                "2 edit pack demo 1.1 3>4",
                "3 retire pack demo 1.2 4>4",
                "4 restore pack demo 1.3 4>3");
        assertThat(history("fire")).hasSize(1);
    }

    @Test
    void orderAndLayoutOfTheFileMakeNoChange() {
        importer.importPack(PACK);

        importer.importPack(PACK.without("skills.yaml").with("skills/fire.yaml", """
                spark: {cost: "3", cooldown: 3000ms, description: "A small flame.", name: Spark,
                  effects: [{amount: 10, type: fire, kind: damage}]}
                """));

        assertThat(history("spark")).hasSize(1);
    }

    @Test
    void whatRefersToNothingIsToldWithFileAndLine() {
        assertThat(problems(PACK.without("damage-types.yaml"))).containsExactly(
                "skills.yaml:6: 'fire' is no damage type of this world; write that one too, or name one that is there");
        assertThat(problems(PACK.replacing("skills.yaml", "type: fire", "type: fier"))).containsExactly(
                "skills.yaml:6: 'fier' is no damage type of this world; did you mean 'fire'?");
    }

    @Test
    void mistakesAreToldWithFileAndLine() {
        assertThat(problems(PACK.replacing("damage-types.yaml", "ratio: 10", "ratio: 0"))).containsExactly(
                "damage-types.yaml:3: 'ratio' is '0'; write a whole number from 1 to 100");
        assertThat(problems(PACK.replacing("skills.yaml", "cost: 3", "prize: 3"))).containsExactly(
                "skills.yaml:4: 'prize' is no field of the skill 'spark'; its fields are name, description, level, cost, "
                        + "cooldown, user-text, receiver-text, others-text, effects, allowed, tags, enabled, everybodys, on-oneself");
        assertThat(problems(PACK.replacing("skills.yaml", "spark:", "Spark!:"))).containsExactly(
                "skills.yaml:1: 'Spark!' is no key; write up to 60 lower-case letters, digits and single hyphens");
        assertThat(problems(PACK.replacing("skills.yaml", "cost: 3", "cost: 3\n  cost: 4"))).containsExactly(
                "skills.yaml:5: 'cost' stands in line 4 already; remove or rename one of the two");
        assertThat(problems(PACK.replacing("skills.yaml", "flame.", "{flame."))).hasSize(1)
                .first().asString().startsWith("skills.yaml:3: '{flame.' opens no tag");
        assertThat(problems(PACK.with("skills/more.yaml", "spark: {name: A, description: B}\n"))).containsExactly(
                "skills/more.yaml:1: skill 'spark' stands in skills.yaml:1 already; rename one of the two");
    }

    @Test
    void aPackOwnsItsThingsAndOnlyTheWorldHasRaces() {
        importer.importPack(PACK);
        var other = TextPack.demo().with("pack.yaml", "pack: other\nversion: 1\n")
                .replacing("zones/quay.yaml", "zone: quay", "zone: dock");

        assertThat(problems(other.with("damage-types.yaml", FIRE))).containsExactly(
                "damage-types.yaml:1: damage type 'fire' belongs to the pack 'demo'; rename it");
        assertThat(problems(other.with("races.yaml", "elf: {name: Elf, summary: Thin.}\n"))).containsExactly(
                "races.yaml:1: only the pack with the 'world' has races; remove it, or move it there");
        assertThat(importer.importPack(other.with("skills.yaml", SKILLS.replace("spark:", "flash:"))))
                .isInstanceOf(Imported.class);

        assertThat(problems(PACK.without("damage-types.yaml").without("skills.yaml"))).containsExactly(
                "damage-types.yaml:1: the pack has no 'fire' any more, but the skill 'flash' refers to it; "
                        + "keep it, or change that first");
    }

    @Test
    void aPackMayBringNothingElseAndLosesItsZonesAsEver() {
        importer.importPack(PACK);
        var other = new TextPack(Map.of()).with("pack.yaml", "pack: other\nversion: 1\n")
                .with("socials.yaml", "nod: {alone: {actor: You nod., others: \"[name] nods.\"}}\n");

        assertThat(importer.importPack(other)).isInstanceOf(Imported.class);
        assertThat(history("nod")).hasSize(1);

        assertThat(importer.importPack(other.with("zones/dock.yaml", TextPack.QUAY.replace("zone: quay", "zone: dock"))))
                .isInstanceOf(Imported.class);
        ContentDatabase.sql().sql("insert into account (name, name_key, password_hash) values ('Ann', 'ann', 'x')").update();
        ContentDatabase.sql().sql("""
                insert into character (id, account, name, name_key, race, class, zone, room)
                select id, id, 'Ann', 'ann', 'human', 'baker', 'dock', 'dock/pier' from account
                """).update();
        assertThat(problems(other.replacing("pack.yaml", "version: 1", "version: 2"))).hasSize(1)
                .first().asString().contains("dock");
    }

    @Test
    void racesHaveMoreThanEarlierProgramsKnow() {
        importer.importPack(PACK.replacing("pack.yaml",
                "- {key: human, name: Human, summary: Tall.}",
                "- {key: human, name: Human, summary: Tall., stats: {strength: 12}, skills: [spark]}"));

        assertThat(ContentDatabase.sql().sql("select name || place || body::text from race").query(String.class).single())
                .isEqualTo("Human1{\"stats\": {\"strength\": 12}, \"skills\": [\"spark\"]}");

        ContentDatabase.sql().sql("update race set summary = 'Small.', version = version + 1").update();
        assertThat(ContentDatabase.sql().sql("select body ->> 'skills' from race").query(String.class).single())
                .as("an earlier program leaves alone what it does not know").isEqualTo("[\"spark\"]");
    }

    @Test
    void whatSomebodyWroteIntoTheTableByHandIsReadAllTheSame() {
        ContentDatabase.sql().sql("""
                insert into content_entry (kind, id, body) values
                ('damage-type', 'frost', '{"name": "frost", "attack": {"stat": "x", "ratio": 0}, "glow": [1, null]}'),
                ('damage-type', 'void', '[]'), ('no-such-kind', 'x', '{}')
                """).update();

        var codex = ContentDatabase.bean(Content.class).codex();
        var frost = codex.find(DamageType.class, "frost").orElseThrow();

        assertThat(frost.attack().ratio()).isPositive();
        assertThat(codex.find(DamageType.class, "void")).isPresent();
    }

    private List<String> history(String id) {
        return ContentDatabase.sql().sql("""
                select version || ' ' || deed || ' ' || by || ' ' || coalesce(before ->> 'cost', '') || '>'
                       || coalesce(after ->> 'cost', '')
                  from content_history where id = ? order by version
                """).param(id).query(String.class).list();
    }

    private List<String> problems(TextPack pack) {
        return switch (importer.importPack(pack)) {
            case Rejected(var problems) -> problems.stream().map(Problem::toString).toList();
            case ImportResult other -> throw new AssertionError(other);
        };
    }
}
