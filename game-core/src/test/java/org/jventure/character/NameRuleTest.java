package org.jventure.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRuleTest {

    private final NameRule rule = new NameRule(3, 20, Set.of("admin"));

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "abcdefghijklmnopqrst", "ANN"})
    void plainNamesWillDo(String name) {
        assertThat(rule.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "An", "abcdefghijklmnopqrstu", "Ann Lee", "Ann1", "Änne", "Аnn", "Ann\n", "An\u001bn", "Admin", "ADMIN"})
    void othersWillNot(String name) {
        assertThat(rule.problem(name)).isPresent();
    }

    @Test
    void namesAreWrittenWithOneCapital() {
        assertThat(rule.written("aNN")).isEqualTo("Ann");
    }
}
