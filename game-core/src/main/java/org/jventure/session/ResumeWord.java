package org.jventure.session;

import java.util.Optional;
import java.util.regex.Pattern;

/** At a question of the sign-in: {@code resume} and a code go on for a session that broke off. So many tries. One thread. */
final class ResumeWord {

    private static final Pattern WORD = Pattern.compile("(?i)resume(?:\\s+(\\S.*))?");

    /** Codes are guessed for no name; no account has one with a blank in it. */
    static final String COUNTED_AS = "a code";

    private final SigningIn desk;
    private int wrong;

    ResumeWord(SigningIn desk) {
        this.desk = desk;
    }

    /** Whether that is what was typed, with a code or without. */
    static boolean isIn(String typed) {
        return WORD.matcher(typed.strip()).matches();
    }

    /** The code behind the word; empty if there is none, or if something else was typed. */
    static Optional<String> code(String typed) {
        var word = WORD.matcher(typed.strip());
        return word.matches() ? Optional.ofNullable(word.group(1)) : Optional.empty();
    }

    /** False if that is not what was typed. If the code is not good, {@code again} asks the question anew. */
    boolean takes(String typed, Runnable again) {
        var code = code(typed);
        if (code.isEmpty()) {
            return false;
        }
        var limits = desk.desk().limits();
        var address = desk.terminal().peer().address();
        if (!limits.allowSignIn(address, COUNTED_AS)) {
            desk.tooMany();
            return true;
        }
        desk.resume(new SigningIn.Key(code.get(), null, null, true), () -> {
            limits.wrongPassword(address, COUNTED_AS);
            desk.refuse("That code is not good: it was mistyped or used before, your character has left the world,"
                    + " or it was given on a safer line than this one.");
            if (++wrong >= desk.properties().wrongPasswords()) {
                desk.finish();
            } else {
                again.run();
            }
        }, () -> limits.neitherPassword(address, COUNTED_AS));
        return true;
    }
}
