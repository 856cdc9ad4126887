package org.jventure.admin.play;

import org.jventure.kernel.AccountId;

/** Tickets that open one connection to the game each, at whichever node. Both methods block. */
interface PlayTickets {

    /** A new ticket for the account: a secret, good once and not for long. */
    String issue(AccountId account);

    /** Whether the ticket is good and the account's own; it is good no more afterwards. */
    boolean redeem(String ticket, AccountId account);
}
