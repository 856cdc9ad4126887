package org.jventure.telnet.option;

import org.jventure.fact.ClientFact;
import org.jventure.gmcp.GmcpMessage;

/**
 * A telnet option. To add one, write a Spring component that implements this: negotiation finds it and asks nothing
 * else. The component is shared by all connections and holds no state; what is particular to one connection lives in
 * the {@link Conversation} it begins there.
 */
public interface TelnetOption {

    int code();

    /** What we think of doing it ourselves: WILL and WONT. */
    default Stance ours() {
        return Stance.REFUSE;
    }

    /** What we think of the client doing it: DO and DONT. */
    default Stance theirs() {
        return Stance.REFUSE;
    }

    /** The name that others know it by, such as {@code MCCP2}, if the session should hear that it was agreed on; else empty. */
    default String protocol() {
        return "";
    }

    /** Whether each DO is a question of its own, answered by WILL, and nothing lasts: RFC 860. The stances don't count. */
    default boolean isMomentary() {
        return false;
    }

    /** Called once a connection, on its thread, before anything is said. */
    Conversation begin(Negotiation negotiation);

    /** How far we go for an option. */
    enum Stance {
        /** Never, unless our own code asks for it by {@link Negotiation#offer}. */
        REFUSE,
        /** When the client asks. */
        ACCEPT,
        /** As soon as the connection is there. */
        PROPOSE
    }

    /** The option in one connection; called on the connection's thread. */
    interface Conversation {

        /** Nothing to do but to agree. */
        Conversation SILENT = new Conversation() {};

        /** It is settled whether we do it; also called when what we proposed is refused. */
        default void ours(boolean on) {}

        /** It is settled whether the client does it; also called when what we proposed is refused. */
        default void theirs(boolean on) {}

        /** Somebody has signed in and plays. Only called while one side does the option; once. */
        default void played() {}

        /** A subnegotiation came. Only called while one side does the option; the bytes may be anything. */
        default void received(byte[] payload) {}

        /** The game says something for the client's program. Only called while one side does the option. */
        default void told(GmcpMessage message) {}

        /** The game tells the client's program something of the world. Only called while one side does the option. */
        default void told(ClientFact fact) {}

        /** Whether a line that came is not the player's but the program's, for this option: then nobody else hears it. */
        default boolean takes(String line) {
            return false;
        }
    }
}
