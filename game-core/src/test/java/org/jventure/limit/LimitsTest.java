package org.jventure.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.testing.ManualClock;

class LimitsTest {

    private static final String ANN = "192.0.2.1";
    private static final String BOB = "192.0.2.2";

    private final ManualClock clock = new ManualClock();
    private final Limits limits = limits();

    private Limits limits(String... trusted) {
        return new Limits(
                new LimitProperties(
                        List.of(trusted),
                        Rate.valueOf("2 + 1/s"), Rate.valueOf("3+1/s"),
                        Rate.valueOf("5 + 1/s"), Rate.valueOf("100 + 1/s"),
                        Rate.valueOf("3 + 1/s"), Rate.valueOf("2 + 1/m"),
                        Rate.valueOf("1 + 1/h"), Rate.valueOf("100 + 1/s")),
                clock);
    }

    @Test
    void anAddressMayDoSoMuchAtOnceAndThenABitNowAndThen() {
        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(ANN)).isFalse();

        clock.advance(Duration.ofSeconds(1));

        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(ANN)).isFalse();
    }

    @Test
    void restingSavesNoMoreThanTheBurst() {
        clock.advance(Duration.ofDays(1));

        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(ANN)).isFalse();
    }

    @Test
    void allTogetherHaveALimitToo() {
        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(ANN)).isTrue();
        assertThat(limits.allowConnection(BOB)).isTrue();
        assertThat(limits.allowConnection(BOB)).isFalse();
    }

    @Test
    void anIPv6NetworkIsOneAddress() {
        assertThat(limits.allowSignUp("2001:db8::1")).isTrue();
        assertThat(limits.allowSignUp("2001:db8::2")).isFalse();
        assertThat(limits.allowSignUp("2001:db8:0:1::1")).isTrue();
    }

    @Test
    void whoGuessesAPasswordIsStoppedForThatNameFirst() {
        guess(limits, ANN, "bob");
        guess(limits, ANN, "BOB");

        assertThat(limits.allowSignIn(ANN, "Bob")).isFalse();
        assertThat(limits.allowSignIn(ANN, "ann")).isTrue();
        assertThat(limits.allowSignIn(BOB, "bob")).isTrue();
        guess(limits, ANN, "cat");
        assertThat(limits.allowSignIn(ANN, "ann")).isFalse();
    }

    @Test
    void guessesAtOnceAreNoMoreThanGuessesOneByOne() {
        assertThat(limits.allowSignIn(ANN, "bob")).isTrue();
        assertThat(limits.allowSignIn(ANN, "bob")).isTrue();

        assertThat(limits.allowSignIn(ANN, "bob")).isFalse(); // though none was found to be wrong yet
    }

    @Test
    void wrongOnesOfManyNamesAtOnceAreOwed() {
        for (int i = 0; i < 4; i++) {
            assertThat(limits.allowSignIn(ANN, "name " + i)).isTrue();
        }
        for (int i = 0; i < 4; i++) {
            limits.wrongPassword(ANN, "name " + i);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(limits.allowSignIn(ANN, "bob")).as("the one too many is paid for first").isFalse();

        clock.advance(Duration.ofSeconds(1));

        assertThat(limits.allowSignIn(ANN, "bob")).isTrue();
    }

    @Test
    void whatCouldNotBeLookedAtIsNoGuess() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.allowSignIn(ANN, "bob")).isTrue();
            limits.neitherPassword(ANN, "bob");
        }
    }

    @Test
    void aRightPasswordWipesTheSlateOfItsName() {
        guess(limits, ANN, "bob");
        guess(limits, ANN, "bob");

        limits.rightPassword(ANN, "bob");

        assertThat(limits.allowSignIn(ANN, "bob")).isTrue();
    }

    @Test
    void aRightPasswordWipesTheSlateAtOtherNodesToo() {
        var elsewhere = limits();
        guess(elsewhere, ANN, "bob");
        guess(limits, ANN, "bob");
        limits.tally().take().forEach(elsewhere::countElsewhere);
        assertThat(elsewhere.allowSignIn(ANN, "bob")).isFalse();

        limits.rightPassword(ANN, "bob");
        limits.tally().take().forEach(elsewhere::countElsewhere);

        assertThat(elsewhere.allowSignIn(ANN, "bob")).isTrue();
    }

    @Test
    void whoIsTrustedIsNotCounted() {
        var generous = limits("127.0.0.0/8");
        for (int i = 0; i < 1000; i++) {
            generous.wrongPassword("127.0.0.9", "bob");
            assertThat(generous.allowConnection("127.0.0.9")).isTrue();
            assertThat(generous.allowSignIn("127.0.0.9", "bob")).isTrue();
            assertThat(generous.allowSignUp("127.0.0.9")).isTrue();
        }

        assertThat(generous.tally().take()).isEmpty();
        assertThat(generous.allowConnection(ANN)).isTrue();
    }

    @Test
    void nobodyIsTrustedByDefaultNotEvenThisMachine() {
        assertThat(limits.trust("127.0.0.1")).isFalse();
    }

    @Test
    void whatIsCountedElsewhereCountsHere() {
        var elsewhere = limits();
        elsewhere.allowConnection(ANN);
        elsewhere.allowConnection(ANN);
        guess(elsewhere, BOB, "cat");
        guess(elsewhere, BOB, "cat");

        elsewhere.tally().take().forEach(limits::countElsewhere);

        assertThat(limits.allowConnection(ANN)).isFalse();
        assertThat(limits.allowConnection(BOB)).isTrue(); // the third of all
        assertThat(limits.allowConnection("192.0.2.3")).isFalse();
        assertThat(limits.allowSignIn(BOB, "cat")).isFalse();
        assertThat(elsewhere.tally().take()).isEmpty();
    }

    @Test
    void aFloodElsewhereEmptiesTheBucketAndNoMore() {
        limits.countElsewhere(new Tally.Entry(Deed.CONNECTION, ANN, 1_000_000));

        clock.advance(Duration.ofSeconds(1));

        assertThat(limits.allowConnection(ANN)).isTrue();
    }

    @Test
    void aTallyHasRoomForSoManyNamesAndCountsTheOthersForAllOfThem() {
        var tally = new Tally();
        for (int i = 0; i < Tally.NAMES + 7; i++) {
            tally.add(Deed.CONNECTION, "name" + i);
        }

        var entries = tally.take();

        assertThat(entries).hasSize(Tally.NAMES + 1)
                .contains(new Tally.Entry(Deed.CONNECTION, Tally.OTHERS, 7));
    }

    @Test
    void namesBeyondTheMemoryShareOneBucketUntilOthersAreForgotten() {
        var buckets = new Buckets(clock, Rate.valueOf("1 + 1/m"));
        for (int i = 0; i < Buckets.REMEMBERED; i++) {
            buckets.take("name" + i);
        }

        assertThat(buckets.take("one more")).isTrue();
        assertThat(buckets.take("and another")).isFalse();
        assertThat(buckets.hasOne("and another")).isFalse();

        clock.advance(Duration.ofMinutes(1));
        assertThat(buckets.take("and another")).isTrue();
        assertThat(buckets.take("and yet another")).isTrue();
    }

    @Test
    void withoutLimitsEverybodyMayDoEverything() {
        for (int i = 0; i < 1000; i++) {
            Limits.none().wrongPassword(ANN, "bob");
            assertThat(Limits.none().allowConnection(ANN)).isTrue();
            assertThat(Limits.none().allowSignIn(ANN, "bob")).isTrue();
        }
    }

    @Test
    void aRateThatIsNoneIsRefusedWithASentence() {
        for (var wrong : List.of("", "5", "5 + 1", "0 + 1/s", "1 + 0/s", "1 + 1/d", "1000000000000 + 1/s")) {
            assertThatThrownBy(() -> Rate.valueOf(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no rate");
        }
        assertThat(Rate.valueOf("60 + 20/h")).isEqualTo(new Rate(60, Duration.ofMinutes(3)));
    }

    private static void guess(Limits limits, String address, String name) {
        assertThat(limits.allowSignIn(address, name)).isTrue();
        limits.wrongPassword(address, name);
    }
}
