package org.jventure.rules.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.rules.combat.Arena.ANN;
import static org.jventure.rules.combat.Arena.BOB;
import static org.jventure.rules.combat.Arena.CAT;
import static org.jventure.rules.combat.Arena.NOON;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreatTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void whoHurtsMostMattersMost() {
        var threat = Threat.none().struck(ANN, 10, NOON).struck(BOB, 12, NOON).stirred(CAT, 3, NOON);

        assertThat(threat.foremost(null, who -> true)).contains(BOB);
        assertThat(threat.foremost(null, who -> !who.equals(BOB))).contains(ANN);
        assertThat(threat.without(BOB).without(ANN).without(CAT).foremost(null, who -> true)).isEmpty();
    }

    @Test
    void whomItFightsItKeepsUntilAnotherMattersATenthMore() {
        var threat = Threat.none().struck(ANN, 100, NOON).struck(BOB, 110, NOON);

        assertThat(threat.foremost(ANN, who -> true)).contains(ANN);
        assertThat(threat.struck(BOB, 1, NOON).foremost(ANN, who -> true)).contains(BOB);
        assertThat(threat.foremost(CAT, who -> !who.equals(CAT))).contains(BOB);
    }

    @Test
    void itFades() {
        var threat = Threat.none().struck(ANN, 100, NOON).struck(BOB, 3, NOON);

        assertThat(threat.fadedBy(NOON.plusSeconds(4))).isEqualTo(threat);
        assertThat(threat.fadedBy(NOON.plusSeconds(5)).pointsOf(ANN)).isEqualTo(95);
        assertThat(threat.fadedBy(NOON.plusSeconds(15)).pointsOf(BOB)).isZero();
        assertThat(threat.fadedBy(NOON.plusSeconds(3600)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itFadesTheSameInOneStepOrInMany(long seed) {
        var random = new Random(seed);
        var threat = Threat.none().struck(ANN, random.nextInt(10_000) + 1, NOON);
        var stepwise = threat;
        long millis = 0;
        for (int i = 0; i < 50; i++) {
            millis += random.nextInt(4000);
            stepwise = stepwise.fadedBy(NOON.plusMillis(millis));
        }

        assertThat(stepwise.grudges()).isEqualTo(threat.fadedBy(NOON.plusMillis(millis)).grudges());
    }

    @Test
    void whoTauntsMattersMostWhateverTheOthersDid() {
        var threat = Threat.none().struck(ANN, 1_000_000, NOON).struck(ANN, 1_000_000, NOON).taunted(BOB, NOON);

        assertThat(threat.foremost(ANN, who -> true)).contains(BOB);
        assertThat(threat.grudges().get(BOB)).isEqualTo(new Threat.Grudge(2_400_010, 0));
    }

    @Test
    void aClockThatIsBehindHarmsNothing() {
        var threat = Threat.none().struck(ANN, 10, NOON);

        assertThat(threat.fadedBy(NOON.minusSeconds(60)).pointsOf(ANN)).isEqualTo(10);
    }
}
