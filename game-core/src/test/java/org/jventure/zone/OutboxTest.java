package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox();
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void begin() {
        outbox.begin(7);
    }

    private void add(long batch, String words) {
        outbox.add(batch, 10, () -> sent.add(words), true);
    }

    @Test
    void whatIsWrittenLeavesAtOnce() {
        add(7, "hello");

        assertThat(sent).containsExactly("hello");
        assertThat(outbox.held()).isZero();
    }

    @Test
    void whatIsNotWrittenWaitsForItsBatch() {
        add(8, "eight");
        add(9, "nine");
        outbox.release();
        assertThat(sent).isEmpty();

        outbox.written(8);
        outbox.release();

        assertThat(sent).containsExactly("eight");
        assertThat(outbox.held()).isEqualTo(1);
    }

    @Test
    void nothingOvertakesWhatWaits() {
        add(8, "eight");
        add(7, "harmless");
        assertThat(sent).isEmpty();

        outbox.written(8);
        outbox.release();

        assertThat(sent).containsExactly("eight", "harmless");
    }

    @Test
    void whileNothingMayLeaveEvenWhatIsWrittenWaits() {
        outbox.add(7, 10, () -> sent.add("frozen"), false);
        assertThat(sent).isEmpty();

        outbox.release();

        assertThat(sent).containsExactly("frozen");
    }
}
