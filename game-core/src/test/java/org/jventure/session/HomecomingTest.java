package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.NodeId;
import org.jventure.presence.SessionMessage.Missed;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.TestTerminal;
import org.jventure.text.StyledText;

/** What a session waits for that goes on for session 7. */
class HomecomingTest {

    private static final NodeId THERE = new NodeId("green");

    private final ManualExecutor executor = new ManualExecutor(new ManualClock());
    private final TestTerminal terminal = new TestTerminal(new Peer("127.0.0.1", true, false, false), executor);
    private final Homecoming homecoming =
            new Homecoming(new Homecoming.Claim(7, null, false), executor, new Screen(terminal), new Nothing());

    private static final class Nothing implements Homecoming.Then {

        @Override
        public void heardBefore(List<LineNumber> latest) {}

        @Override
        public void look() {}

        @Override
        public void goOn() {}
    }

    private static Missed missed(long ofSession, String words) {
        return new Missed(ofSession, 0, 1, List.of(StyledText.plain(words)), List.of(), false);
    }

    private List<String> seen() {
        executor.drain();
        return terminal.seen();
    }

    @Test
    void onlyTheTapeOfTheSessionThatItGoesOnForCounts() {
        homecoming.entered(true);

        homecoming.takes(THERE, missed(6, "all too old"));
        assertThat(seen()).isEmpty();
        homecoming.takes(THERE, missed(7, "the right one"));

        assertThat(seen()).containsExactly("You are back. This is what you have missed:", "the right one");
    }

    @Test
    void theSameHoldsForATapeThatComesEarly() {
        homecoming.takes(THERE, missed(7, "the right one"));
        homecoming.takes(THERE, missed(6, "all too old"));

        homecoming.entered(true);

        assertThat(seen()).containsExactly("You are back. This is what you have missed:", "the right one");
    }

    @Test
    void nobodyIsToldThatNothingIsLostWhereNobodyKnows() {
        homecoming.entered(true);
        homecoming.takes(THERE, new Missed(7, 1, 2, List.of(), List.of(), true));

        assertThat(seen()).containsExactly(
                "You are back. Nothing was said since the line broke, but what was on its way then may be lost.");
    }

    @Test
    void whoReadsWhatWasMissedIsToldToo() {
        homecoming.entered(true);
        homecoming.takes(THERE, new Missed(7, 0, 1, List.of(StyledText.plain("one")), List.of(), true));

        assertThat(seen()).containsExactly(
                "You are back. This is what you have missed:", "(What was on its way when the line broke may be lost.)", "one");
    }

    @Test
    void aProgramThatSaysWhatHasArrivedKnows() {
        var knowing = new Homecoming(new Homecoming.Claim(7, 1L, false), executor, new Screen(terminal), new Nothing());
        knowing.entered(true);
        knowing.takes(THERE, new Missed(7, 1, 2, List.of(), List.of(), true));

        assertThat(seen()).containsExactly("You are back, and have missed nothing.");
    }
}
