package org.jventure.account;

import org.jventure.kernel.AccountId;

/** The record of what staff did. Nothing in it is ever changed or taken away by the server. */
public interface Audit {

    /**
     * Blocks until the entry is stored.
     *
     * @param address where the person sat
     * @param action  what was done, such as {@code role.grant ADMIN}
     * @param subject to what or whom
     */
    void record(AccountId actor, String address, String action, String subject);
}
