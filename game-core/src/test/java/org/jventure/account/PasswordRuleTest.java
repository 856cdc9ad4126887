package org.jventure.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule(8, 128);

    @ParameterizedTest
    @ValueSource(strings = {"a quiet harbour", "ünïcödé-and-more", "12345678", "漢字漢字漢字漢字"})
    void lengthIsWhatCounts(String password) {
        assertThat(rule.problem("Lanternkeeper", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaa", "with a \u0000 in it", "LANTERNkeeper", "two\nlines of it"})
    void theseWillNotDo(String password) {
        assertThat(rule.problem("Lanternkeeper", password)).isPresent();
    }

    @Test
    void thereIsAnUpperEnd() {
        assertThat(rule.problem("Ann", "ab".repeat(64))).isEmpty();
        assertThat(rule.problem("Ann", "ab".repeat(64) + "c")).isPresent();
    }
}
