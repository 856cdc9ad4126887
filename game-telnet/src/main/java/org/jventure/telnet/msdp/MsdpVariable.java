package org.jventure.telnet.msdp;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.gmcp.GmcpMessage;

/**
 * A variable that clients may ask for or have reported. To add one, write a Spring component that implements this: it is
 * found, listed and reported, and nothing else is asked. Its value is read off what the game says beside the words, so
 * whatever goes out by GMCP can go out here too. Shared by all connections: it holds no state.
 */
public interface MsdpVariable {

    /** In capitals, as the protocol's lists have it, such as {@code HEALTH_MAX}. */
    String name();

    /** What the message says of it; null if nothing. Called for each message, so it looks at the name first. */
    default @Nullable MsdpValue in(GmcpMessage message) {
        return null;
    }

    /** What the fact says of it; null if nothing. Called for each fact. */
    default @Nullable MsdpValue in(ClientFact fact) {
        return null;
    }

    /** What it is while no message has told. Must not block. */
    default MsdpValue untold() {
        return MsdpValue.of("");
    }
}
