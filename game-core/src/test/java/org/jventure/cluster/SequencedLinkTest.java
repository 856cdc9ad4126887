package org.jventure.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.NodeId;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.TestNetwork;
import org.jventure.testing.WireContract;

/** Nothing is lost between two nodes that both do not learn of. */
class SequencedLinkTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");

    private final ManualExecutor executor = new ManualExecutor(new ManualClock());
    private final TestNetwork network = new TestNetwork(executor);
    private End red = new End(RED, 1);
    private End blue = new End(BLUE, 1);

    /** One node's link, and what it hears in order. */
    private final class End implements SequencedLink.Receiver {

        final SequencedLink link;
        final List<String> heard = new ArrayList<>();
        long incarnation;

        End(NodeId node, long incarnation) {
            this.incarnation = incarnation;
            link = new SequencedLink(node, () -> this.incarnation, network.link(node), network.membership(node));
            link.begin(this);
        }

        @Override
        public void received(NodeId sender, byte[] message) {
            heard.add(sender + ": " + new String(message, StandardCharsets.UTF_8));
        }

        @Override
        public void lost(NodeId other) {
            heard.add("lost " + other);
        }

        void say(NodeId target, String words) {
            link.send(target, words.getBytes(StandardCharsets.UTF_8));
            executor.drain();
        }

        void beat() {
            link.beat();
            executor.drain();
        }

        List<String> heard() {
            var all = List.copyOf(heard);
            heard.clear();
            return all;
        }
    }

    @BeforeEach
    void meet() {
        red.beat();
        blue.beat();
    }

    @Test
    void messagesArriveInOrderWithTheirSender() {
        red.say(BLUE, "one");
        red.say(BLUE, "two");
        blue.say(RED, "three");
        red.beat();
        blue.beat();

        assertThat(blue.heard()).containsExactly("red: one", "red: two");
        assertThat(red.heard()).containsExactly("blue: three");
    }

    @Test
    void bothLearnOfALossAsSoonAsTheNextMessageComes() {
        red.say(BLUE, "one");
        network.lose(RED, BLUE, 1);
        red.say(BLUE, "two");

        red.say(BLUE, "three");

        assertThat(blue.heard()).containsExactly("red: one", "lost red", "red: three");
        assertThat(red.heard()).containsExactly("lost blue");
    }

    @Test
    void bothLearnOfTheLossOfALastMessageWithinASecond() {
        network.lose(RED, BLUE, 1);
        red.say(BLUE, "one");
        assertThat(blue.heard()).isEmpty();

        red.beat();

        assertThat(blue.heard()).containsExactly("lost red");
        assertThat(red.heard()).containsExactly("lost blue");
    }

    @Test
    void theSenderLearnsOfALossAlsoIfItsNewsIsLost() {
        network.lose(RED, BLUE, 1).lose(BLUE, RED, 1);
        red.say(BLUE, "one");
        red.beat();
        assertThat(red.heard()).isEmpty();

        blue.beat();
        blue.beat();

        assertThat(red.heard()).containsExactly("lost blue");
    }

    @Test
    void oneLossIsToldOnce() {
        network.lose(RED, BLUE, 2);
        red.say(BLUE, "one");
        red.say(BLUE, "two");
        for (int i = 0; i < 3; i++) {
            red.beat();
            blue.beat();
        }

        assertThat(blue.heard()).containsExactly("lost red");
        assertThat(red.heard()).containsExactly("lost blue");
    }

    @Test
    void aLossInOneDirectionSaysNothingOfAnotherNode() {
        var green = new End(new NodeId("green"), 1);
        green.beat();
        network.lose(RED, BLUE, 1);
        red.say(BLUE, "one");
        red.say(new NodeId("green"), "hello");
        red.beat();

        assertThat(green.heard()).containsExactly("red: hello");
    }

    @Test
    void afterACutBothLearnThatSomethingIsLost() {
        network.cut(RED, BLUE);
        red.say(BLUE, "one");
        network.heal();
        executor.drain();
        red.beat();

        assertThat(blue.heard()).containsExactly("lost red");
        assertThat(red.heard()).containsExactly("lost blue");
    }

    @Test
    void aCutInWhichNothingWasSaidIsNoLoss() {
        network.cut(RED, BLUE);
        red.beat();
        network.heal();
        executor.drain();
        red.beat();
        blue.beat();

        assertThat(blue.heard()).isEmpty();
        assertThat(red.heard()).isEmpty();
    }

    @Test
    void aNewLifeOfTheSenderBeginsAnew() {
        red.say(BLUE, "one");
        red.say(BLUE, "two");

        red.incarnation = 2;
        red.say(BLUE, "three");
        red.beat();
        blue.beat();

        assertThat(blue.heard()).containsExactly("red: one", "red: two", "red: three");
        assertThat(red.heard()).isEmpty();
    }

    @Test
    void whatAnEarlierLifeOfTheSenderSaysIsDropped() {
        red.say(BLUE, "one");
        var later = new End(RED, 2);
        later.say(BLUE, "two");
        red.say(BLUE, "three");
        later.say(BLUE, "four");

        assertThat(blue.heard()).containsExactly("red: one", "red: two", "red: four");
    }

    @Test
    void aNewLifeOfTheReceiverMissesNothingOfWhatTheOldOneWasTold() {
        red.say(BLUE, "one");
        network.kill(BLUE);
        red.say(BLUE, "two");
        blue = new End(BLUE, 2);
        blue.beat();

        red.say(BLUE, "three");
        red.beat();
        blue.beat();

        assertThat(blue.heard()).containsExactly("red: three");
        assertThat(red.heard()).isEmpty();
    }

    @Test
    void aNodeWithoutALifeSaysNothing() {
        red.incarnation = 0;
        red.say(BLUE, "one");
        red.beat();

        assertThat(blue.heard()).isEmpty();
    }

    @Test
    void whatIsNoMessageIsCounted() {
        network.link(RED).send(BLUE, new byte[] {1, 2, 3});
        executor.drain();

        assertThat(blue.heard()).isEmpty();
        assertThat(blue.link.garbled()).isEqualTo(1);
    }

    @Test
    void itsOwnMessagesHoldWhatAllMustHold() {
        WireContract.everyMessageComesBack(Frame.class);
        WireContract.noBytesDoHarm(Frame.class);
    }
}
