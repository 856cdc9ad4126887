package org.jventure.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.jventure.codex.Codex;
import org.jventure.feature.growth.Growing;
import org.jventure.rules.effect.Pool;
import org.jventure.testing.FakeClusterDesk;
import org.jventure.testing.TestCodex;
import org.jventure.testing.TestCommand;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.testing.Transcript;
import org.jventure.turn.ClusterStatus.ZoneState;
import org.jventure.turn.Turn;
import org.jventure.world.RoomFlag;

/**
 * Plays every transcript: what people type and what everybody sees. Run with {@code -Dtranscripts.update=true}, it
 * writes down what is seen instead; then read the difference as a player would.
 */
class TranscriptTest {

    private static final Path SOURCES = Path.of("src/test/resources/transcripts");
    private static final Pattern SEEN = Pattern.compile("^\\w+< ");

    /** What people say is not ours, and an address is what it is. */
    private static final Pattern AS_TYPED = Pattern.compile("\".*\"|\\w+://\\S+");

    private static final Pattern COLUMNS = Pattern.compile("\\S {2,}\\S");

    /** Dots at the end of a thought are words; so is the end of a quotation. */
    private static final Pattern DRAWING = Pattern.compile("(?!\\.{3})([^\\p{L}\\p{N}\\s])\\1{2,}|[-+|=_*#~/\\\\]{2,}");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> check(file)));
        }
    }

    private static void check(Path file) {
        var script = read(file);
        var played = Transcript.play(script, TranscriptTest::world);

        if (Boolean.getBoolean("transcripts.update")) {
            write(SOURCES.resolve(file.getFileName()), played);
        } else {
            assertThat(played).isEqualTo(script);
        }
    }

    /** Every command's words are fit to be read aloud: no columns, no lines and boxes made of signs. */
    @TestFactory
    Stream<DynamicTest> transcriptsAloud() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> checkAloud(file)));
        }
    }

    private static void checkAloud(Path file) {
        var heard = Transcript.playAloud(read(file), TranscriptTest::world).lines()
                .filter(line -> SEEN.matcher(line).find())
                .map(line -> SEEN.matcher(line).replaceFirst("").strip())
                .map(line -> AS_TYPED.matcher(line).replaceAll("words"));

        assertThat(heard)
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(COLUMNS).doesNotContainPattern(DRAWING));
    }

    /** What builders have written of what belongs to no zone. */
    private static final Codex WRITTEN = TestCodex.of("""
            help/combat: {title: On fighting, keywords: [fight], body: "Type {command}kill rat{/command}."}
            help/talking: {title: On talking, body: Speak.}
            help/sailing: {title: On sailing, keywords: [boats], body: There are no boats yet., enabled: false}
            socials/nod:
              alone: {actor: You nod., others: "[name] nods."}
              toward: {actor: "You nod to [target].", target: "[name] nods to you.", others: "[name] nods to [target]."}
            socials/yawn:
              alone: {actor: You yawn., others: "[name] yawns."}
            skills/spark: {name: Spark, description: A small flame., cost: 3}
            skills/drowse: {name: Drowse, description: Nobody knows it., enabled: false}
            proficiencies/swimming: {name: Swimming, description: To stay above the water.}
            """);

    private static TestWorld world(String name) {
        return switch (name) {
            case "tiny" -> tiny();
            case "border" -> border();
            case "cluster" -> cluster();
            case "school" -> school();
            case "lore" -> lore();
            case "company" -> Npcs.company();
            case "habits" -> Npcs.habits();
            case "pit" -> pit();
            case "armoury" -> armoury();
            default -> throw new IllegalArgumentException("There is no world " + name);
        };
    }

    /** Two rooms, a guard, and things to handle. */
    private static TestWorld tiny() {
        return TestZone.room("square").codex(WRITTEN).named("The Square")
                .described("Pigeons own this place; a {feature}fountain{/feature} merely stands in it.")
                .feature("fountain", "Water runs over three stone fish.")
                .with(npc("guard"))
                .item("rope")
                .item("rope")
                .item("brass lantern")
                .item(item("chest").holding(2))
                .item(item("stone bench").fixed())
                .define(item("pebble"))
                .define(item("sack").holding(5))
                .define(item("apple"))
                .north("gate")
                .exit(org.jventure.world.Direction.DOWN, "cellar")
                .room("gate").named("The North Gate").described("The road begins here.")
                .room("cellar").named("The Cellar").described("It smells of apples.");
    }

    /** Where texts speak of other things, and of people. */
    private static TestWorld lore() {
        return TestZone.room("square").named("The Square")
                .codex(TestCodex.of("""
                        socials/hug:
                          alone: {actor: You hug yourself., others: "[name] hugs [themself]."}
                          toward:
                            actor: "You hug [target], and [target-their] hat falls off."
                            target: "[name] hugs you with all [their] might."
                            others: "[name] hugs [target], and [target-their] hat falls off."
                        """))
                .described("They sell [[item:things/rope]] here, and keep [[npc:guard]] in [[room:gate]] of [[zone:town]]. [[item:lost]]")
                .feature("board", "It praises [[item:things/rope]].")
                .with(npc("guard"))
                .define(item("rope"))
                .north("gate");
    }

    /** Where one learns by a word, and falls down stairs by another. */
    private static TestWorld school() {
        return TestZone.room("square").codex(TestCodex.of("""
                        races/human: {name: Human, summary: Tall., stats: {strength: 12, max-health: 60}}
                        classes/baker:
                          name: Baker
                          summary: Bakes.
                          skills: [spark, drowse]
                          proficiencies:
                            - {proficiency: baking, ranks: 2}
                            - {proficiency: swimming, level: 2}
                        skills/spark: {name: Spark, description: A small flame., level: 2, cost: 3}
                        skills/drowse: {name: Drowse, description: Nobody knows it., level: 2, enabled: false}
                        proficiencies/baking: {name: Baking, description: Bread.}
                        proficiencies/swimming: {name: Swimming, description: To stay above the water.}
                        """))
                .command(new TestCommand("study", turn -> Growing.gain(turn, turn.actor().id(), 350)))
                .command(new TestCommand("stumble", TranscriptTest::stumble))
                .north("gate");
    }

    /** Where one fights: with a rat that dies soon and a troll that does not, next to peace and to open war. */
    private static TestWorld pit() {
        return TestZone.room("pit").named("The Pit").codex(TestCodex.of("""
                        damage-types/bludgeoning: {name: blows, attack: {stat: strength}, defence: {stat: strength}}
                        damage-types/fire: {name: fire, attack: {stat: intelligence}, defence: {stat: willpower}}
                        classes/baker: {name: Baker, summary: Bakes., skills: [scorch, mend, ember, rest, vex]}
                        skills/scorch:
                          name: Scorch
                          description: A breath of the oven.
                          cost: 5
                          cooldown: 12s
                          user-text: You breathe the heat of the oven at [target].
                          receiver-text: "[user] breathes the heat of an oven at you."
                          others-text: "[user] breathes fire at [target]."
                          effects: [{kind: damage, type: fire, amount: 8}]
                        skills/ember:
                          name: Ember
                          description: It goes on.
                          cost: 60
                          effects: [{kind: damage-over-time, type: fire, amount: 2, every: 3s, count: 3}]
                        skills/vex:
                          name: Vex
                          description: A rude word.
                          level: 1
                          cost: 1
                          user-text: You say a rude word about the mother of [target].
                          receiver-text: "[user] says a rude word about your mother."
                          others-text: "[user] says a rude word to [target]."
                          effects: [{kind: damage-over-time, type: fire, amount: 2, every: 3s, count: 2}]
                          tags: [taunt]
                        skills/mend:
                          name: Mend
                          description: Warm bread.
                          cost: 3
                          cooldown: 4s
                          user-text: You give [target] warm bread.
                          receiver-text: "[user] gives you warm bread."
                          others-text: "[user] gives [target] warm bread."
                          effects: [{kind: recover, type: health, amount: 10}]
                        skills/rest: {name: Rest, description: Much later., level: 9, on-oneself: true}
                        """))
                .command(new TestCommand("stumble", TranscriptTest::stumble))
                .define(item("bone"))
                .with(npc("rat").fighting(1, 12).leaving(9, "bone").back(30))
                .with(npc("troll").fighting(9, 900))
                .with(npc("statue"))
                .north("ledge")
                .east("chapel")
                .west("ring")
                .room("ledge").named("The Ledge")
                .room("chapel").named("The Chapel").flagged(RoomFlag.PEACEFUL).with(npc("monk").fighting(1, 20))
                .room("ring").named("The Ring").flagged(RoomFlag.PVP)
                .room("yard").named("The Yard")
                .graveyard("yard");
    }

    /** Things to wear, to wield, to drink and to lift. */
    private static TestWorld armoury() {
        return TestZone.room("square").codex(TestCodex.of("""
                        damage-types/edge: {name: cutting}
                        damage-types/blunt: {name: blunt}
                        item-aspects/tide:
                          name: of the tide
                          description: It hums when the water turns.
                          armour: 1
                          effects: [{kind: change, field: strength, mode: add, amount: 3}]
                        """))
                .named("The Armoury").described("Racks and hooks.")
                .with(npc("guard"))
                .item(item("anvil").being("{weight: 90000, cost: 40}"))
                .item(item("fountain").fixed().being("""
                        use: {word: drink, charges: -1, effects: [{kind: recover, type: endurance, amount: 1}]}"""))
                .item(item("chest").holding(5))
                .define(item("straw hat").being("{type: armour, slot: head, weight: 100}"))
                .define(item("iron helmet").being("""
                        {type: armour, slot: head, armour: 4, weight: 1500, cost: 30, aspects: [tide]}"""))
                .define(item("crown").being("{type: armour, slot: head, armour: 9, level: 5}"))
                .define(item("silver ring").being("{type: armour, slot: finger, weight: 10, aspects: [tide]}"))
                .define(item("cutlass").being("""
                        {type: weapon, weight: 1200, cost: 1, effects: [{kind: damage, type: edge, amount: 6}]}"""))
                .define(item("knife").being("{type: weapon, effects: [{kind: damage, type: edge, amount: 3}]}"))
                .define(item("boathook").being("""
                        {type: weapon, two-handed: true, effects: [{kind: damage, type: blunt, amount: 7}]}"""))
                .define(item("locket").being("{type: armour, slot: neck, bound: Its clasp has grown shut.}"))
                .define(item("rope"))
                .define(item("draught").being("""
                        cost: 5
                        use:
                          word: drink
                          charges: 2
                          effects: [{kind: recover, type: health, amount: 10}]
                          own-text: "You drink [name]. It is bitter."
                          others-text: "[user] drinks [name] and makes a face."
                        """))
                .define(item("salve").being("""
                        use:
                          word: rub
                          effects: [{kind: recover, type: health, amount: 4}]
                          user-text: "You rub [name] on [target]."
                          target-text: "[user] rubs [name] on you. It burns."
                        """))
                .define(item("whistle").being("{use: {word: blow, charges: -1, on-others: false}}"))
                .define(item("old scroll").being("{level: 4, use: {word: read}}"))
                .command(new TestCommand("stumble", TranscriptTest::stumble))
                .north("gate");
    }

    private static void stumble(Turn turn) {
        var growth = turn.actor().growth();
        var hurt = growth.vitals().without(Pool.HEALTH, 20).without(Pool.ENDURANCE, 5);
        turn.soften(turn.actor().grown(growth.with(hurt, turn.now())));
        turn.answer("You stumble.");
    }

    /** Two zones and the way between them. */
    private static TestWorld border() {
        return TestZone.room("square").east("forest/edge").zone("forest").room("edge").named("The Edge of the Forest")
                .east("forest/glade").define(item("rope")).zone("town");
    }

    /** The world as staff of three nodes see it. */
    private static TestWorld cluster() {
        return tiny().desk(new FakeClusterDesk()
                .zone("drowned-market", "The Drowned Market", "node-1", ZoneState.RUNNING)
                .zone("guttering", "Guttering", "node-2", ZoneState.RUNNING)
                .zone("long-candle", "The Long Candle", "node-2", ZoneState.MOVING)
                .zone("long-reach-behind-the-old-salt-works", "The Long Reach", "node-3", ZoneState.FROZEN)
                .zone("salt-marsh", "The Salt Marsh", "node-3", ZoneState.QUARANTINED)
                .zone("undercroft", "The Undercroft", null, ZoneState.UNOWNED));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
