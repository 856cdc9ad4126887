package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.AccountId;

/**
 * Somebody who has signed in before the session begins, as in a browser.
 *
 * @param name      the account's
 * @param character the name of the character that they have just played and want to go on with; null to choose. One that
 *                  is not theirs counts as none
 */
public record Person(AccountId account, String name, @Nullable String character) {}
