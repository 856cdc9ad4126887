package org.jventure.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = PasswordHashing.argon2();

    @Test
    void onlyThePasswordMatchesItsHash() {
        String hash = hashing.hash("a quiet harbour");

        assertThat(hash).startsWith("{argon2}$argon2id$");
        assertThat(hashing.matches("a quiet harbour", hash)).isTrue();
        assertThat(hashing.matches("a loud harbour", hash)).isFalse();
        assertThat(hashing.isOutdated(hash)).isFalse();
    }

    @Test
    void nothingMatchesAMissingHash() {
        assertThat(hashing.matches("the password of nobody", null)).isFalse();
    }

    @Test
    void itDoesNotMatterHowAKeyboardWritesAnAccent() {
        String hash = hashing.hash("caf\u00e9 by the harbour");

        assertThat(hashing.matches("cafe\u0301 by the harbour", hash)).isTrue();
    }
}
