package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.ActiveBoost;
import org.jventure.rules.body.Affliction;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Lasting;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.combat.Cooldowns;
import org.jventure.rules.combat.Threat;
import org.jventure.rules.effect.Mode;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;
import org.jventure.rules.progress.Progress;
import org.jventure.rules.progress.Usage;
import org.jventure.text.Colour;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.Style;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Condition;
import org.jventure.world.Growth;
import org.jventure.world.Leader;
import org.jventure.world.Ties;
import org.jventure.world.Persona;
import org.jventure.text.Pronouns;
import org.jventure.world.NpcLife;

/** What is stored can be read again, also by and from other versions. */
class CodecsTest {

    @Test
    void softStateIsReadAsItWasWritten() {
        var soft = new SoftState(Map.of(
                new NpcId("quay/cat"), new RoomId("quay/pier"), new NpcId("quay/gull"), new RoomId("quay/roof")));

        assertThat(SoftState.of(soft.toBytes())).isEqualTo(soft);
        var parked = new SoftState(soft.npcs(), Map.of("quay/apple", 17L), Map.of(
                new CharacterId(new UUID(1, 1)), new Attendance(3, Attendance.Link.ALIVE, 0, "", 7),
                new CharacterId(new UUID(1, 2)), new Attendance(4, Attendance.Link.DEAD, 99, "Bob", 0, "brewing tea")));
        assertThat(SoftState.of(parked.toBytes())).isEqualTo(parked);
        assertThat(SoftState.of(new SoftState(Map.of()).toBytes()).npcs()).isEmpty();
    }

    @Test
    void whateverSomebodyIsAwayForIsOneLine() {
        var ann = new CharacterId(new UUID(1, 1));
        var parked = new SoftState(Map.of(), Map.of(), Map.of(
                ann, new Attendance(3, Attendance.Link.ALIVE, 0, "", 7, "tea\rnpc\tquay/cat\nquay/pier")));

        assertThat(SoftState.of(parked.toBytes()).attendance().get(ann))
                .isEqualTo(new Attendance(3, Attendance.Link.ALIVE, 0, "", 7, "tea npc quay/cat quay/pier"));
    }

    @Test
    void softStateOfALaterVersionIsReadAsFarAsItIsUnderstood() {
        var later = "soft 2\nweather\train\ncoming\tquay/apple\tsoon\npc\tx\t1\tASLEEP\t0\t\nnpc\tquay/cat\tquay/pier\nnpc\tbroken\n\n".getBytes(StandardCharsets.UTF_8);

        assertThat(SoftState.of(later).npcs()).isEqualTo(Map.of(new NpcId("quay/cat"), new RoomId("quay/pier")));
    }

    @Test
    void softStateOfAnEarlierVersionTellsOfNoLineThatWasDone() {
        var earlier = "soft 1\npc\t00000000-0000-0001-0000-000000000001\t3\tALIVE\t0\tBob\n".getBytes(StandardCharsets.UTF_8);

        assertThat(SoftState.of(earlier).attendance()).isEqualTo(Map.of(
                new CharacterId(new UUID(1, 1)), new Attendance(3, Attendance.Link.ALIVE, 0, "Bob", 0)));
    }

    @Test
    void equalSoftStateHasEqualBytes() {
        var one = new SoftState(Map.of(new NpcId("a"), new RoomId("x"), new NpcId("b"), new RoomId("y")));
        var other = new SoftState(Map.of(new NpcId("b"), new RoomId("y"), new NpcId("a"), new RoomId("x")));

        assertThat(one.toBytes()).isEqualTo(other.toBytes());
    }

    @Test
    void aSheetIsReadAsItWasWritten() {
        var leader = new Leader(new CharacterId(new UUID(1, 2)), "Ann");
        for (var sheet : Set.of(
                CharacterSheet.NEW, new CharacterSheet(Set.of()), new CharacterSheet(Set.of("gossip")),
                new CharacterSheet(Set.of(), leader),
                CharacterSheet.NEW.away("brewing\ttea\n"),
                CharacterSheet.NEW.away(""),
                CharacterSheet.NEW.prompting("%h {red}> "),
                CharacterSheet.NEW.grown(Growth.beginning(Stats.newcomers(), Instant.EPOCH)),
                CharacterSheet.NEW.grown(grown()),
                CharacterSheet.NEW.seenAs(new Persona("the Unsinkable", Pronouns.SHE, Set.of("afk"))),
                CharacterSheet.NEW.tied(Ties.of(new Ties.Membership(new UUID(3, 4), 5))
                        .invited(new Ties.Invitation(new UUID(5, 6), "Ann"))),
                CharacterSheet.NEW.preferring(Preferences.NONE.quiet(true).withAlias("gl", "get lantern;look $*")),
                CharacterSheet.NEW.preferring(Preferences.NONE.withColour(Style.ITEM, new Colour("#ff8800"))
                        .withScreenReader(Choice.ON).withWidth(100).withPager(Choice.OFF, 30)))) {
            assertThat(SheetCodec.read(SheetCodec.write(sheet))).isEqualTo(sheet);
        }
    }

    /** Of one who has done this and that. */
    private static Growth grown() {
        var stats = Stats.newcomers().with(Stat.AGILITY, 17).with(Stat.MAX_HEALTH, 1234);
        var progress = new Progress(
                new Experience(4321, 600), new Usage(Map.of(Stat.STRENGTH, 3)), stats, new Vitals(1200, 0, 1));
        return new Growth(progress, 1_770_000_000L, Map.of("swimming", 2));
    }

    @Test
    void whatALaterVersionKnowsOfGrowthStaysInTheSheet() {
        var later = "{\"channels\":[],\"growth\":{\"experience\":1500,\"stats\":{\"strength\":12},\"fame\":7}}";

        var sheet = SheetCodec.read(later);
        var growth = Objects.requireNonNull(sheet.growth());
        assertThat(growth.level()).isEqualTo(2);
        assertThat(growth.stats()).isEqualTo(Stats.newcomers().with(Stat.STRENGTH, 12));
        assertThat(growth.vitals()).isEqualTo(Vitals.full(growth.stats()));
        assertThat(SheetCodec.write(sheet.grown(grown()))).contains("\"fame\":7", "\"experience\":4321", "\"agility\":17");
    }

    /** A node of the version before keeps what it does not know: see {@link #whatALaterVersionHasWrittenIntoASheetStaysInIt}. */
    @Test
    void aSheetWithoutStatsIsThatOfOneWhoHasNone() {
        assertThat(SheetCodec.read("{}").growth()).isNull();
        assertThat(SheetCodec.read("{\"growth\": 3}").growth()).isNull();
        assertThat(SheetCodec.read("{\"growth\": {\"experience\": \"much\"}}").growth()).isNull();
    }

    @Test
    void whatALaterVersionKnowsOfPeopleStaysInTheSheet() {
        var later = "{\"channels\":[],\"persona\":{\"title\":\"the Bold\",\"pronouns\":\"xe\",\"motto\":\"On!\"},"
                + "\"ties\":{\"guild\":{\"id\":7},\"group\":{\"id\":\"nothing\"}}}";

        var sheet = SheetCodec.read(later);
        assertThat(sheet.persona()).isEqualTo(new Persona("the Bold", Pronouns.THEY, Set.of()));
        assertThat(sheet.ties()).isEqualTo(Ties.NONE);
        assertThat(SheetCodec.write(sheet.seenAs(Persona.USUAL))).contains("\"motto\":\"On!\"", "\"guild\":{\"id\":7}");
    }

    /** Nodes of two versions write the same sheets during an upgrade. */
    @Test
    void whatALaterVersionHasWrittenIntoASheetStaysInIt() {
        var later = "{\"channels\":[],\"halo\":{\"size\":3},\"preferences\":{\"bells\":true,\"width\":90}}";

        var sheet = SheetCodec.read(later);
        assertThat(sheet.channels()).isEmpty();
        assertThat(sheet.preferences()).isEqualTo(Preferences.NONE.withWidth(90));
        var changed = SheetCodec.write(sheet.joining("gossip").preferring(Preferences.NONE.withWidth(70)).away("").away(null));

        assertThat(changed).contains("\"halo\":{\"size\":3}", "\"bells\":true", "\"width\":70", "[\"gossip\"]");
        assertThat(SheetCodec.write(SheetCodec.read(changed))).isEqualTo(changed);
        assertThat(SheetCodec.write(sheet.preferring(Preferences.NONE))).contains("\"bells\":true").doesNotContain("width");
    }

    @Test
    void whatASheetLacksIsANewcomers() {
        assertThat(SheetCodec.read("{}")).isEqualTo(CharacterSheet.NEW);
        assertThat(SheetCodec.read("{\"following\": {\"name\": \"Ann\"}}")).isEqualTo(CharacterSheet.NEW);
        assertThat(SheetCodec.read("{\"preferences\": {\"pager\": \"SOMETIMES\", \"width\": \"x\", \"colours\": []}}"))
                .isEqualTo(CharacterSheet.NEW);
    }

    // ---- fights ----

    private static final Instant NOON = Instant.ofEpochMilli(1_800_000_000_123L);
    private static final FighterId RAT =
            new FighterId.OfNpc(new NpcId("town/pit-rat-1"));
    private static final FighterId ANN =
            new FighterId.OfCharacter(new CharacterId(new UUID(1, 2)));

    private static Lasting lasting() {
        return Lasting.none()
                .with(new ActiveBoost(
                        "brace",
                        new Modifier(
                                Stat.AGILITY, Mode.ADD, 3),
                        NOON))
                .with(new Affliction(
                        "gnaw", RAT, "piercing", 4, Duration.ofSeconds(2), 3, NOON));
    }

    private static Cooldowns cooldowns() {
        return Cooldowns.none().after("shove", NOON, Duration.ofSeconds(6));
    }

    @Test
    void whatIsUponACharacterComesBackAsItWas() {
        var condition = new Condition(lasting(), cooldowns(), 30, true);

        assertThat(SheetCodec.read(SheetCodec.write(CharacterSheet.NEW.faring(condition))).condition()).isEqualTo(condition);
        assertThat(SheetCodec.write(CharacterSheet.NEW)).doesNotContain("condition");
    }

    @Test
    void whatMakesNoSenseUponACharacterIsLeftOut() {
        var sheet = SheetCodec.read("""
                {"channels": [], "condition": {"wimpy": 20, "boosts": [{"cause": "x"}], "afflictions": [{"left": 3}, 7],
                 "later": true}}""");

        assertThat(sheet.condition()).isEqualTo(Condition.NONE.wimpy(20));
        assertThat(SheetCodec.write(sheet)).contains("\"later\":true");
    }

    @Test
    void fightsComeBackAsTheyWere() {
        var life = new NpcLife(
                new Vitals(7, 8, 9), lasting(), cooldowns(), 42);
        var threat = new Threat(
                Map.of(ANN, new Threat.Grudge(12, 5)), NOON);
        var soft = new SoftState(
                Map.of(), Map.of(), Map.of(),
                Map.of(new NpcId("town/pit-rat-1"), life),
                Map.of(
                        RAT, new FrayForm.Stance(ANN, NOON, threat),
                        ANN, new FrayForm.Stance(null, NOON, Threat.none())));

        assertThat(SoftState.of(soft.toBytes())).isEqualTo(soft);
    }
}
