package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.jventure.cluster.Topics;
import org.jventure.limit.LimitProperties;
import org.jventure.limit.Limits;
import org.jventure.limit.Rate;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;

class SharedLimitsTest {

    private static final String ANN = "192.0.2.1";

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final Everybody topics = new Everybody();
    private final Limits red = node("red");
    private final Limits blue = node("blue");

    /** All who listen hear all, whoever speaks. */
    private static final class Everybody implements Topics {

        private final List<Consumer<byte[]>> listeners = new ArrayList<>();

        @Override
        public void publish(String topic, byte[] message) {
            listeners.forEach(it -> it.accept(message));
        }

        @Override
        public void subscribe(String topic, Consumer<byte[]> listener) {
            listeners.add(listener);
        }
    }

    private Limits node(String name) {
        var few = Rate.valueOf("4 + 1/h");
        var limits = new Limits(new LimitProperties(List.of(), few, few, few, few, few, few, few, few), clock);
        new SharedLimits(limits, topics, executor, name).begin();
        return limits;
    }

    @Test
    void whatOneNodeCountsTheOthersKnowASecondLater() {
        for (int i = 0; i < 4; i++) {
            assertThat(red.allowSignUp(ANN)).isTrue();
        }
        assertThat(red.allowSignUp(ANN)).isFalse();

        executor.advance(Duration.ofSeconds(1));

        assertThat(blue.allowSignUp(ANN)).isFalse();
        assertThat(blue.allowSignUp("192.0.2.2")).isFalse(); // the limit of all together is one, too
    }

    @Test
    void nobodyCountsTwiceWhatItHasToldItself() {
        red.allowSignUp(ANN);
        red.allowSignUp(ANN);

        executor.advance(Duration.ofSeconds(5));

        assertThat(red.allowSignUp(ANN)).isTrue();
        assertThat(red.allowSignUp(ANN)).isTrue();
        assertThat(red.allowSignUp(ANN)).isFalse();
    }

    @Test
    void wrongPasswordsAreCountedTogether() {
        red.allowSignIn(ANN, "bob");
        red.wrongPassword(ANN, "bob");
        red.allowSignIn(ANN, "bob");
        red.wrongPassword(ANN, "bob");
        blue.allowSignIn(ANN, "bob");
        blue.wrongPassword(ANN, "bob");
        blue.allowSignIn(ANN, "bob");
        blue.wrongPassword(ANN, "bob");
        assertThat(red.allowSignIn(ANN, "bob")).isTrue();

        executor.advance(Duration.ofSeconds(1));

        assertThat(red.allowSignIn(ANN, "bob")).isFalse();
        assertThat(blue.allowSignIn(ANN, "bob")).isFalse();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        topics.publish("limits", new byte[] {1, 0, 1, 'x', 0, 9, 3});
        topics.publish("limits", new byte[] {2, 7});
        topics.publish("limits", new byte[0]);

        assertThat(red.allowSignUp(ANN)).isTrue();
    }
}
