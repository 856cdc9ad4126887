package org.jventure.account;

import java.time.Instant;
import java.util.Optional;
import org.jventure.kernel.CharacterId;

/** The browser's side of {@link Approvals}: a signed-in person lets a waiting terminal in. Every method blocks. */
public interface ApprovalDesk {

    /** The terminal that waits with this code, however the person wrote it; empty if none does (any more). */
    Optional<Waiting> find(String code);

    /** Lets the terminal play the character, which must be the person's own. False if it no longer waits. */
    boolean approve(String code, CharacterId character);

    /**
     * @param code    as the terminal shows it
     * @param address where the terminal connects from
     */
    record Waiting(String code, String address, Instant since) {}
}
