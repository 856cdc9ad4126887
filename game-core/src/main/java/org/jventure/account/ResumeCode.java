package org.jventure.account;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Codes that a person keeps for the next connection: fifteen consonants in three groups, so that no word comes out and
 * nothing looks like a digit. About 65 bits, each of which would have to be tried at the sign-in of a running world.
 */
final class ResumeCode {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 5;

    private ResumeCode() {}

    static String next(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What a person typed, as it was made; empty if it can be none. Case, blanks and hyphens do not matter. */
    static Optional<String> read(String typed) {
        var letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (letters.length() != GROUPS * GROUP || letters.chars().anyMatch(c -> LETTERS.indexOf(c) < 0)) {
            return Optional.empty();
        }
        return Optional.of(letters.substring(0, GROUP) + "-" + letters.substring(GROUP, 2 * GROUP) + "-"
                + letters.substring(2 * GROUP));
    }
}
