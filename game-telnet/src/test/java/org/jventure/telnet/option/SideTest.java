package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.telnet.option.Side.Reply;

class SideTest {

    @Test
    void whatIsAgreedIsNotAnsweredAgain() {
        var side = new Side();
        assertThat(side.enable()).isEqualTo(Reply.ENABLE);

        assertThat(side.heardYes(false)).isEqualTo(Reply.NOTHING);
        assertThat(side.heardYes(false)).isEqualTo(Reply.NOTHING);

        assertThat(side.isOn()).isTrue();
    }

    @Test
    void aChangeOfMindWaitsForTheFirstAnswer() {
        var side = new Side();
        side.enable();

        assertThat(side.disable()).isEqualTo(Reply.NOTHING);
        assertThat(side.heardYes(true)).isEqualTo(Reply.DISABLE);
        assertThat(side.heardNo()).isEqualTo(Reply.NOTHING);

        assertThat(side.isOn()).isFalse();
    }

    @Test
    void abandoningDoesNotWait() {
        var side = new Side();
        side.enable();

        assertThat(side.abandon()).isEqualTo(Reply.DISABLE);
        assertThat(side.heardYes(false)).isEqualTo(Reply.NOTHING);
        assertThat(side.heardNo()).isEqualTo(Reply.NOTHING);
        assertThat(side.heardYes(false)).isEqualTo(Reply.REFUSE);
    }

    @Test
    void answersToWhatWasGivenUpAreNoAnswersToWhatWasSaidSince() {
        var side = new Side();
        side.enable();
        side.abandon();
        assertThat(side.enable()).isEqualTo(Reply.ENABLE);

        assertThat(side.heardYes(false)).isEqualTo(Reply.NOTHING);
        assertThat(side.heardNo()).isEqualTo(Reply.NOTHING);
        assertThat(side.isOn()).isFalse();
        assertThat(side.heardYes(false)).isEqualTo(Reply.NOTHING);

        assertThat(side.isOn()).isTrue();
    }

    @Test
    void whoRefusesWhatWasGivenUpRefusesOnce() {
        var side = new Side();
        side.enable();
        side.abandon();
        side.enable();

        side.heardNo();
        assertThat(side.isPending()).isTrue();
        side.heardNo();

        assertThat(side.isPending()).isFalse();
        assertThat(side.isOn()).isFalse();
    }

    @Test
    void whoNeverAnswersIsNotRememberedForEver() {
        var side = new Side();
        for (int i = 0; i < 1000; i++) {
            assertThat(side.enable()).isEqualTo(Reply.ENABLE);
            assertThat(side.abandon()).isEqualTo(Reply.DISABLE);
        }
    }

    /** Two ends that both follow the rules and change their minds all the time still fall silent, and agree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void twoEndsNeverLoop(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var here = new End();
            var there = new End();
            for (int step = 0; step < 12; step++) {
                act(random, here, there);
            }
            int deliveries = 0;
            while (!here.inbox.isEmpty() || !there.inbox.isEmpty()) {
                here.readOne(there);
                there.readOne(here);
                deliveries++;
                assertThat(deliveries).isLessThan(100);
            }
            assertThat(here.side.isOn()).isEqualTo(there.side.isOn());
            assertThat(here.side.isPending()).isFalse();
            assertThat(there.side.isPending()).isFalse();
        }
    }

    private static void act(Random random, End here, End there) {
        boolean swap = random.nextBoolean();
        var actor = swap ? there : here;
        var other = swap ? here : there;
        switch (random.nextInt(4)) {
            case 3 -> other.hear(actor.side.abandon());
            case 0 -> other.hear(actor.side.enable());
            case 1 -> other.hear(actor.side.disable());
            default -> actor.readOne(other);
        }
    }

    private static final class End {

        private final Side side = new Side();
        private final Deque<Boolean> inbox = new ArrayDeque<>();

        void hear(Reply reply) {
            switch (reply) {
                case NOTHING -> {}
                case ENABLE -> inbox.add(true);
                case DISABLE, REFUSE -> inbox.add(false);
            }
        }

        void readOne(End other) {
            var said = inbox.poll();
            if (said != null) {
                other.hear(said ? side.heardYes(true) : side.heardNo());
            }
        }
    }
}
