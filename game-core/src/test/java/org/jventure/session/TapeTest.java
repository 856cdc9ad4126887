package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.text.StyledText;

class TapeTest {

    private final Tape tape = new Tape(0);

    private void record(String... words) {
        for (String word : words) {
            tape.add(StyledText.plain(word));
        }
    }

    private List<String> kept() {
        return tape.missed(1, List.of(), false).texts().stream().map(StyledText::plainText).toList();
    }

    @Test
    void whatWasHeardIsKeptNoLonger() {
        record("one", "two", "three");
        tape.heard(2);
        tape.heard(1);

        assertThat(kept()).containsExactly("three");
        assertThat(tape.missed(7, List.of(), false)).satisfies(missed -> {
            assertThat(missed.ofSession()).isEqualTo(7);
            assertThat(missed.heard()).isEqualTo(2);
            assertThat(missed.first()).isEqualTo(3);
        });
    }

    @Test
    void nobodyHasHeardMoreThanWasSaid() {
        record("one");
        tape.heard(Long.MAX_VALUE);
        record("two");

        assertThat(kept()).containsExactly("two");
    }

    @Test
    void ofWhatWasReadByPagesOnlyTheRestIsKept() {
        record("one");
        var answer = StyledText.plain("two");
        tape.add(answer);
        record("three");

        tape.halfShown(answer, StyledText.plain("o"));
        tape.halfShown(StyledText.plain("three"), StyledText.plain("another text that reads the same"));

        assertThat(kept()).containsExactly("one", "o", "three");
    }

    @Test
    void theOldestGoesWhenThereAreTooManyTexts() {
        for (int i = 1; i <= 300; i++) {
            record("" + i);
        }

        assertThat(kept()).hasSize(200).startsWith("101").endsWith("300");
        assertThat(tape.missed(1, List.of(), false).first()).isEqualTo(101);
    }

    @Test
    void theOldestGoesWhenThereAreTooManyLetters() {
        for (int i = 0; i < 100; i++) {
            record("x".repeat(1024));
        }

        assertThat(kept()).hasSize(64);
        record("y".repeat(100_000));
        assertThat(kept()).isEmpty();
        assertThat(tape.missed(1, List.of(), false).first()).isEqualTo(102);
    }
}
