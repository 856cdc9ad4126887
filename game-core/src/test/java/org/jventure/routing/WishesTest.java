package org.jventure.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;

class WishesTest {

    private final ManualExecutor executor = new ManualExecutor(new ManualClock());
    private final List<String> answers = new ArrayList<>();
    private final List<Long> sent = new ArrayList<>();
    private long life = 3;
    private final Wishes wishes = new Wishes(executor, () -> life);

    private void wish() {
        wishes.wait(answers::add, sent::add);
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        wish();
        wishes.answered(sent.getFirst(), "Done.");
        wishes.answered(sent.getFirst(), "Done again.");
        executor.advance(Wishes.PATIENCE.multipliedBy(2));

        assertThat(answers).containsExactly("Done.");
    }

    @Test
    void whereNobodyLeadsThatIsTheAnswer() {
        wishes.wait(answers::add, _ -> false);
        executor.advance(Wishes.PATIENCE.multipliedBy(2));

        assertThat(answers).containsExactly(Wishes.NO_LEADER);
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() {
        wish();
        executor.advance(Wishes.PATIENCE);

        assertThat(answers).containsExactly(Wishes.NO_ANSWER);
        wishes.answered(sent.getFirst(), "Too late.");
        assertThat(answers).hasSize(1);
    }

    @Test
    void anAnswerToAnEarlierLifeIsForNobody() {
        wish();
        life++;
        new Wishes(executor, () -> life).wait(answers::add, sent::add);

        assertThat(sent).doesNotHaveDuplicates();
    }
}
