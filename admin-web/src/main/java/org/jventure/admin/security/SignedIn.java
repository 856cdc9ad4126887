package org.jventure.admin.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.jventure.account.Account;
import org.jventure.kernel.AccountId;

/** The person behind a browser session, as the session's row keeps them. */
public record SignedIn(UUID account, String name) implements Principal, Serializable {

    private static final long serialVersionUID = 1;

    static SignedIn as(Account account) {
        return new SignedIn(account.id().value(), account.name());
    }

    public AccountId id() {
        return new AccountId(account);
    }

    @Override
    public String getName() {
        return name;
    }
}
