package org.jventure.rules.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.rules.effect.Effect.Boost;
import org.jventure.rules.effect.Effect.Change;
import org.jventure.rules.effect.Effect.Damage;
import org.jventure.rules.effect.Effect.DamageOverTime;
import org.jventure.rules.effect.Effect.DamageTypes;
import org.jventure.rules.effect.Effect.Recover;

class EffectTest {

    @Test
    void everyModeAndPoolIsFoundByItsWord() {
        assertThat(Mode.values()).allSatisfy(mode -> assertThat(Mode.named(mode.word())).contains(mode));
        assertThat(Pool.values()).allSatisfy(pool -> assertThat(Pool.named(pool.word())).contains(pool));
        assertThat(Stat.values()).allSatisfy(stat -> assertThat(Stat.named(stat.word())).contains(stat));
        assertThat(Mode.named("divide")).contains(Mode.DIVIDE);
        assertThat(Pool.named("endurance")).contains(Pool.ENDURANCE);
        assertThat(Pool.named("move")).isEmpty();
    }

    @Test
    void everyKindOfEffectHasItsWord() {
        var one = Duration.ofSeconds(1);

        assertThat(List.of(
                        new Damage("fire", 1),
                        new DamageOverTime("fire", 1, one, 1),
                        new DamageTypes(List.of("fire")),
                        new Recover(Pool.HEALTH, 1),
                        new Change(Stat.STRENGTH, Mode.ADD, 1),
                        new Boost(Stat.STRENGTH, Mode.ADD, 1, one)))
                .extracting(Effect::word).containsExactlyElementsOf(Effect.words());
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(Stat.STRENGTH, Mode.DIVIDE, 0))
                .withMessage("'amount' is 0; write a whole number from 1 to 1000000");
    }

    @Test
    void whatNeverEndsOrNeverWaitsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DamageOverTime("fire", 1, Duration.ZERO, 3))
                .withMessage("'every' is 0 ms; write a time from 100ms to 24h");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DamageOverTime("fire", 1, Duration.ofSeconds(1), 1001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Boost(Stat.AGILITY, Mode.ADD, 1, Duration.ofDays(2)));
    }

    @Test
    void aTypeIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DamageTypes(List.of("fire", "frost", "fire")))
                .withMessage("'types' names fire twice; remove one of the two");
        assertThatIllegalArgumentException().isThrownBy(() -> new DamageTypes(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Damage(" ", 1));
    }

    @Test
    void eachPoolKnowsWhatLimitsIt() {
        assertThat(Pool.values()).extracting(Pool::most).doesNotHaveDuplicates().noneMatch(Stat::isBasic);
        assertThat(Stat.basic()).hasSize(6).allMatch(Stat::isBasic);
    }
}
