package org.jventure.account;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jventure.kernel.CharacterId;

/**
 * Sign-ins of terminals that may not send a password: approved in the browser, after the device grant of RFC 8628.
 * Every method blocks. Kept in the database, so that the browser may be served by any node.
 */
public interface Approvals {

    /** Opens a request for a terminal at the address. Old and surplus requests of that address are dropped. */
    Request open(String address);

    /** Those of the requests that somebody has approved and nobody has claimed: one question, however many wait. */
    Set<Request> approved(Collection<Request> waiting);

    /** The approved character, once; empty while nobody has approved. */
    Optional<CharacterId> claim(Request request);

    /** Withdraws the request; it can no longer be approved. */
    void cancel(Request request);

    /**
     * @param secret known to the terminal's session only
     * @param code   short, to be typed or compared by the person
     * @param link   the page at which to approve
     */
    record Request(String secret, String code, String link) {}
}
