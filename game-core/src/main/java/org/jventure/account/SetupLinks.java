package org.jventure.account;

import org.jventure.kernel.AccountId;

/** One-time links by which the people who run the server become its admins. Every method blocks. */
public interface SetupLinks {

    /** The secret of a new link; every earlier link that was not used is worthless from now on. */
    String create();

    /** Whether a link with this secret could be used just now. */
    boolean isGood(String secret);

    /** Uses the link up and makes the account an ADMIN, both or neither. True for one caller only, ever. */
    boolean redeem(String secret, AccountId account, String address);

    /** Whether anybody is an ADMIN yet. */
    boolean adminExists();
}
