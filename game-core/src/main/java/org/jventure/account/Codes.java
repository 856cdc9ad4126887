package org.jventure.account;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Codes that people read on one screen and compare or type on another: eight consonants, so that no word comes out and
 * nothing looks like a digit (RFC 8628 §6.1). About 34 bits, which are enough for ten minutes and few attempts.
 */
record Codes(RandomGenerator random) {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;

    /** A new code as it is stored. */
    String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The code as people read it, in two halves. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What a person typed, as it is stored; empty if it cannot be a code. Case, blanks and hyphens do not matter. */
    static Optional<String> read(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean wellFormed = code.length() == LENGTH && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
        return wellFormed ? Optional.of(code) : Optional.empty();
    }
}
