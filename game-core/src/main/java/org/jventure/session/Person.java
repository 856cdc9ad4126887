package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.AccountId;

/**
 * Somebody who has signed in before the session begins, as in a browser.
 *
 * @param name      the account's
 * @param character the name of the character that they have just played and want to go on with; null to choose. One that
 *                  is not theirs counts as none
 * @param comeback  the session to go on with, if they come back to one; if that can't be, they just sign in
 */
public record Person(AccountId account, String name, @Nullable String character, @Nullable Comeback comeback) {

    /** Who does not come back to a session that broke off. */
    public Person(AccountId account, String name, @Nullable String character) {
        this(account, name, character, null);
    }

    /**
     * What somebody brings who comes back.
     *
     * @param token of {@link Output.ResumeToken}
     * @param seen  the number of the last {@link Output.Mark} that arrived; null if that is not known
     */
    public record Comeback(String token, @Nullable Long seen) {

        @Override
        public String toString() {
            return "Comeback[…]"; // the token belongs into no log
        }
    }
}
