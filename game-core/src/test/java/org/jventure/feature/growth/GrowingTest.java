package org.jventure.feature.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.command.Arguments;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;
import org.jventure.rules.progress.Honing;
import org.jventure.testing.SeededChance;
import org.jventure.testing.SeededIds;
import org.jventure.testing.TestCodex;
import org.jventure.turn.Durable;
import org.jventure.turn.FarSpeech;
import org.jventure.turn.Online;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Growth;
import org.jventure.world.Origin;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/** Whatever turns do to what characters have come to, and however they end. */
class GrowingTest {

    private static final CharacterId ANN = new CharacterId(new UUID(1, 1));
    private static final RoomId SQUARE = new RoomId("town/square");
    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final List<Long> GAINS = List.of(0L, 1L, 400L, 999L, 1000L, 2500L, Experience.MOST);

    private final ZoneWorld world = new ZoneWorld(new ZoneId("town"), "Town", SQUARE, Map.of(), Map.of());
    private final Turn.TurnPorts ports = new Turn.TurnPorts(
            new SeededChance(1), new SeededIds(1), Silence.FAR, () -> CODEX);

    private static final org.jventure.codex.Codex CODEX = TestCodex.of("""
            races/human: {name: Human, summary: Tall., skills: [hide], stats: {max-health: 60}}
            classes/baker:
              name: Baker
              summary: Bakes.
              skills: [spark, gone]
              proficiencies: [{proficiency: baking, ranks: 2}, {proficiency: baking, level: 3}, {proficiency: lost, level: 2}]
            skills/spark: {name: Spark, description: A flame.}
            skills/rest: {name: Rest, description: To rest., everybodys: true}
            proficiencies/baking: {name: Baking, description: Bread.}
            """);

    /** Nobody is anywhere. */
    private enum Silence implements FarSpeech {
        FAR;

        @Override
        public List<Online> online() {
            return List.of();
        }

        @Override
        public Optional<Online> find(String name) {
            return Optional.empty();
        }
    }

    GrowingTest() {
        var ann = new PlayerCharacter(
                ANN, "Ann", "Human", "Baker", new Origin("human", "baker"), Role.PLAYER, SQUARE, CharacterSheet.NEW, false,
                null, world.nextArrival());
        world.put(ann.grown(Growing.beginning(CODEX, ann, MORNING)));
    }

    private PlayerCharacter ann() {
        return world.character(ANN).orElseThrow();
    }

    private Turn turn(Instant now) {
        return new Turn(world, ANN, ports, now);
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNothingComesFromNowhere(int seed) {
        var random = new Random(seed);
        var now = MORNING;
        for (int i = 0; i < 200; i++) {
            now = now.plusMillis(random.nextInt(20_000));
            if (random.nextBoolean()) {
                world.recover(ANN, now);
            }
            var before = ann().growth();
            var turn = turn(now);
            long gained = act(turn, random);
            var isUndone = random.nextInt(4) == 0;
            if (isUndone) {
                turn.undo();
            }
            check(before, ann().growth(), isUndone ? 0 : gained, isUndone);
            if (!ann().growth().experience().equals(before.experience())) {
                assertThat(turn.durables()).contains(new Durable.CharacterTouched(ANN));
            }
        }
    }

    /** What the turn is about to give. */
    private long act(Turn turn, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                long points = GAINS.get(random.nextInt(random.nextInt(20) == 0 ? GAINS.size() : GAINS.size() - 1));
                Growing.gain(turn, ANN, points);
                return points;
            }
            case 1 -> {
                try {
                    var what = List.of("strength", "health", "baking", "lost", "luck").get(random.nextInt(5));
                    new HoneCommand().perform(turn, new Arguments("hone", what));
                } catch (Refusal _) {
                    turn.undo(); // as whoever runs turns does
                }
            }
            default -> {
                var growth = ann().growth();
                turn.soften(ann().grown(growth.with(growth.vitals().without(Pool.HEALTH, random.nextInt(30)), turn.now())));
            }
        }
        return 0;
    }

    private static void check(Growth before, Growth after, long gained, boolean isUndone) {
        if (isUndone) {
            assertThat(after).isEqualTo(before);
        }
        assertThat(after.experience().total()).isEqualTo(Math.min(Experience.MOST, before.experience().total() + gained));
        assertThat(after.experience().free()).isNotNegative();
        assertThat((after.experience().spent() - before.experience().spent()) % Honing.PRICE).isZero();
        assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
        for (Stat stat : Stat.values()) {
            assertThat(after.stats().of(stat)).isGreaterThanOrEqualTo(before.stats().of(stat));
        }
        assertThat(after.vitals().within(after.stats())).isEqualTo(after.vitals());
        assertThat(after.tick()).isGreaterThanOrEqualTo(before.tick());
    }

    /** Before its stats are changed: what there was to recover is by those of before. */
    @Test
    void whoRisesHasRecoveredFirst() {
        var growth = ann().growth();
        world.put(ann().grown(growth.with(new Vitals(10, 50, 20), MORNING)));

        Growing.gain(turn(MORNING.plusSeconds(60)), ANN, 1000);

        assertThat(ann().growth().vitals()).isEqualTo(new Vitals(10 + 10 + 5, 55, 25));
    }

    @Test
    void ranksAreThoseOfTheCallingUpToTheLevelAndWhatWasHoned() {
        assertThat(Proficiencies.of(CODEX, ann())).isEqualTo(Map.of("baking", 2));
        Growing.gain(turn(MORNING), ANN, 2000);
        assertThat(Proficiencies.of(CODEX, ann())).isEqualTo(Map.of("baking", 3, "lost", 1));

        new HoneCommand().perform(turn(MORNING), new Arguments("hone", "baking"));

        assertThat(Proficiencies.of(CODEX, ann())).isEqualTo(Map.of("baking", 4, "lost", 1));
        assertThat(ann().growth().honed()).isEqualTo(Map.of("baking", 1));
    }

    @Test
    void skillsAreEverybodysOnesPeoplesAndOnesCallings() {
        assertThat(Growing.skills(CODEX, ann())).containsExactlyInAnyOrder("gone", "hide", "rest", "spark");
    }

    @Test
    void whoeverIsOfNoPeopleThatIsWrittenHasTheUsualStats() {
        var stranger = new PlayerCharacter(
                ANN, "Ann", "Elf", "Baker", new Origin("elf", "baker"), Role.PLAYER, SQUARE, CharacterSheet.NEW, false, null, 1);

        assertThat(Growing.beginning(CODEX, stranger, MORNING).vitals()).isEqualTo(new Vitals(50, 50, 20));
    }
}
