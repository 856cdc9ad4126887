package org.jventure.account;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords with Argon2id. Each hash takes 16 MiB while it is made, so only a few are made at once; the others
 * wait, and give up after some seconds.
 */
final class PasswordHashing {

    private static final int PATIENCE_SECONDS = 15;

    private final PasswordEncoder encoder;
    private final Semaphore room = new Semaphore(4);
    private final String hashOfNobody;

    private PasswordHashing(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = hash("the password of nobody");
    }

    static PasswordHashing argon2() {
        var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new PasswordHashing(new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2)));
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(normalised(password)));
    }

    /** Whether the password is right. For a missing hash the answer is no, and takes as long. */
    boolean matches(String password, @Nullable String hash) {
        boolean matches = inTurn(() -> encoder.matches(normalised(password), hash == null ? hashOfNobody : hash));
        return matches && hash != null;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** One keyboard writes an accented letter as one character, another as two; both mean the same password. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Too many passwords are being checked at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
