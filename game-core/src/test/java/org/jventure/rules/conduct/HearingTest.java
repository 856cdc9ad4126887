package org.jventure.rules.conduct;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {

    @Test
    void itHearsWordsInWhateverCaseAndPlace() {
        var hearing = Hearing.of("\\bferr(y|ies)\\b|boat");

        assertThat(hearing.isIn("Is there a FERRY today?")).isTrue();
        assertThat(hearing.isIn("two boats")).isTrue();
        assertThat(hearing.isIn("a ferret")).isFalse();
    }

    /** A machine that backtracks would take longer than the world lasts for each of them. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a*)*b", "(.*a){12}b", "(a|a?)+$", "((a+)+)+!", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void noExpressionHoldsUpAZone(String hostile) {
        var words = "a".repeat(4000) + "!";

        assertTimeoutPreemptively(ofSeconds(20), () -> Hearing.of(hostile).isIn(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((a{50}){50}){50}){50}", "a{1001}", "(a{100,}){11}", "(a{2,900}){2}"})
    void noExpressionMayBeBlownUp(String hostile) {
        assertThat(Hearing.flaw(hostile)).contains("repeats things more than 1000 times");
        assertThatThrownBy(() -> Hearing.of(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a**", "\\1", "(?=a)", "*", "(?<=a)b"})
    void whatCanNotBeReadIsTold(String broken) {
        assertThat(Hearing.flaw(broken).orElse("")).startsWith("can't be read: ");
    }

    @Test
    void anEmptyOrEndlessExpressionIsNone() {
        assertThat(Hearing.flaw(" ")).contains("is empty");
        assertThat(Hearing.flaw("a".repeat(201))).contains("has 201 letters");
        assertThat(Hearing.flaw("(".repeat(200))).isPresent();
    }
}
