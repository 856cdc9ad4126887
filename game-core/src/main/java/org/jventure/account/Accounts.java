package org.jventure.account;

import java.util.Optional;

/** The store of accounts. Every method blocks (database, hashing): never call it on a zone or event loop. */
public interface Accounts {

    /** By name, whatever its case. */
    Optional<Account> find(String name);

    /** Makes an account with the role PLAYER. */
    Registration register(String name, String password);

    /** Why this password won't do for that name, as a sentence; empty if it will. Does not block. */
    Optional<String> passwordProblem(String name, String password);

    /** The account if the password is right. Takes as long for an unknown name as for a wrong password. */
    Optional<Account> authenticate(String name, String password);

    /** What became of a registration. */
    sealed interface Registration {

        record Registered(Account account) implements Registration {}

        /** The reason is a sentence for the person who asked. */
        record Refused(String reason) implements Registration {}
    }
}
