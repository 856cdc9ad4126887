package org.jventure.account;

import java.util.Optional;

/** Which passwords are accepted: length is what counts, so nothing is asked about kinds of characters. */
record PasswordRule(int shortest, int longest) {

    /** Why the password won't do for the account of that name, as a sentence; empty if it will. */
    Optional<String> problem(String name, String password) {
        long length = password.codePoints().count();
        if (length < shortest) {
            return Optional.of("A password has at least " + shortest + " characters.");
        }
        if (isTooLong(password)) {
            return Optional.of("A password has at most " + longest + " characters.");
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("A password holds no control characters.");
        }
        if (password.strip().equalsIgnoreCase(name)) {
            return Optional.of("A password must differ from the name.");
        }
        if (password.codePoints().distinct().count() == 1) {
            return Optional.of("A password must be more than one character repeated.");
        }
        return Optional.empty();
    }

    boolean isTooLong(String password) {
        return password.codePoints().count() > longest;
    }
}
