package org.jventure.account;

import java.util.List;
import java.util.Optional;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;

/** Who is what: player, builder or admin. Every method blocks. Any thread. */
public interface Roles {

    /** The account as it is now; empty if there is none. */
    Optional<Account> find(AccountId account);

    /** Accounts whose name holds the part, in whatever case: staff first, then by name, at most so many. */
    List<Account> search(String part, int most);

    /**
     * Gives the account the role, and notes it in the audit; answers why not, as a sentence. Only an admin may, and
     * the last one stays one. Who becomes a player gives all zones back.
     *
     * @param address where the admin sits
     */
    Optional<String> change(AccountId account, Role role, AccountId admin, String address);
}
