package org.jventure.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final AtomicLong now = new AtomicLong();
    private final Attempts attempts = new Attempts(2, Duration.ofMinutes(5), now::get);

    @Test
    void aKeyHasSoManyAttemptsUntilTheWindowIsOver() {
        assertThat(attempts.allow("ann")).isTrue();
        assertThat(attempts.allow("ann")).isTrue();
        assertThat(attempts.allow("ann")).isFalse();
        assertThat(attempts.allow("bob")).isTrue();

        now.addAndGet(Duration.ofMinutes(5).toNanos());

        assertThat(attempts.allow("ann")).isTrue();
    }

    @Test
    void successForgetsTheFailuresBeforeIt() {
        attempts.allow("ann");
        attempts.allow("ann");

        attempts.forget("ann");

        assertThat(attempts.allow("ann")).isTrue();
    }
}
