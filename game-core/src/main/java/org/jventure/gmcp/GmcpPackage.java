package org.jventure.gmcp;

/**
 * A package of messages, such as {@code Char.Items}. To add one, write a Spring component that implements this: it is
 * found, and nothing else is asked. Shared by all connections, so it holds no state; what is particular to one lives in
 * the {@link Conversation} it begins there. What the game itself says needs no package at all: it is sent to whoever has
 * asked for it. A package is for what a client may ask, and for what is sent unasked.
 */
public interface GmcpPackage {

    /** Its name; messages whose names begin with it and a dot are its own, unless a longer name fits too. */
    String name();

    /** Whether its messages go to every client that speaks GMCP, and not only to those that asked for them. */
    default boolean isUngated() {
        return false;
    }

    /** Called once a connection, when the client agrees to GMCP. */
    default Conversation begin(GmcpClient client) {
        return client::forward;
    }

    /** The package on one connection; called on its thread. */
    @FunctionalInterface
    interface Conversation {

        /** The client said this. The value may be anything. */
        void received(GmcpMessage message);

        /** The client has said what it supports, or changed it. */
        default void supportsChanged() {}
    }
}
