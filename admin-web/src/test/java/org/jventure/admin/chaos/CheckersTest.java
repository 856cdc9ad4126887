package org.jventure.admin.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.admin.chaos.JdbcWorld.OwnerWrite;

/** Each checker sees what it is there for; {@link HandlingTest} has the things. */
class CheckersTest {

    private final History history = new History();
    private final Timeline timeline = new Timeline(_ -> {});

    @Test
    void aZonesWritesGoOnInOrder() throws Exception {
        assertThat(new OneEffectiveOwner().breaches(evidence(
                        write(1, 1, 0, "node-1"), write(1, 1, 1, "node-1"), write(2, 2, 1, "node-2"), write(2, 2, 2, "node-2"))))
                .isEmpty();
    }

    @Test
    void aWriteUnderAnOlderEpochIsSeen() throws Exception {
        assertThat(new OneEffectiveOwner().breaches(evidence(
                        write(1, 1, 0, "node-1"), write(2, 2, 0, "node-2"), write(1, 1, 1, "node-1"))))
                .isNotEmpty();
    }

    @Test
    void aBatchThatIsLeftOutIsSeen() throws Exception {
        assertThat(new OneEffectiveOwner().breaches(evidence(write(1, 1, 0, "node-1"), write(1, 1, 2, "node-1"))))
                .singleElement().asString().startsWith("I1");
    }

    @Test
    void twoWritersOfOneEpochAreSeen() throws Exception {
        var other = new OwnerWrite(0, Instant.EPOCH, "mill", "node-1", 1, 1, 2, "RUNNING", "jventure node-1 another life");

        assertThat(new OneEffectiveOwner().breaches(evidence(write(1, 1, 0, "node-1"), write(1, 1, 1, "node-1"), other)))
                .singleElement().asString().contains("is written by");
    }

    @Test
    void wordsHeardTwiceOrInTheWrongOrderAreSeen() throws Exception {
        hears("[gossip] Ben: word-Ben-1-1");
        hears("[gossip] Ben: word-Ben-1-3");
        hears("Ben says, \"word-Ben-1-2\"");
        assertThat(new WordsInOrder().breaches(evidence())).isEmpty();

        hears("[gossip] Ben: word-Ben-1-3");
        hears("[gossip] Ben: word-Ben-1-0");
        assertThat(new WordsInOrder().breaches(evidence())).hasSize(2);
    }

    @Test
    void anAnswerWhileTheDatabaseIsAwayIsSeen() throws Exception {
        history.add(new Act("Ann", 1, 1, "mill", Intent.look(), at(5), at(15), Act.Outcome.DONE, "…"));
        assertThat(new NothingWhileFrozen().breaches(evidence())).isEmpty();

        timeline.frozen(Set.of(2), at(10), at(20));
        assertThat(new NothingWhileFrozen().breaches(evidence())).isEmpty();

        timeline.frozen(Set.of(1), at(10), at(20));
        assertThat(new NothingWhileFrozen().breaches(evidence())).hasSize(1);
    }

    @Test
    void aCommandThatFailsIsSeen() throws Exception {
        hears("Something went wrong; it has been noted.");

        assertThat(new NothingWentWrong().breaches(evidence())).hasSize(1);
    }

    private void hears(String line) {
        history.add(new History.Shown("Ann", 1, 1, Instant.EPOCH, line));
    }

    private static OwnerWrite write(long incarnation, long epoch, long batch, String node) {
        return new OwnerWrite(
                0, Instant.EPOCH, "mill", node, incarnation, epoch, batch, "RUNNING", "jventure " + node + " a life");
    }

    /** There is no database behind it. */
    @SuppressWarnings("NullAway")
    private Evidence evidence(OwnerWrite... diary) {
        return new Evidence(
                history, timeline, Map.of(), List.of(), Map.of(), List.of(diary), null, Set.of(), Map.of(),
                Instant.EPOCH, Instant.EPOCH);
    }

    private static Instant at(int seconds) {
        return Instant.EPOCH.plusSeconds(seconds);
    }
}
