package org.jventure.gmcp;

import java.util.Set;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;

/**
 * A package of messages, such as {@code Char.Items}. To add one, write a Spring component that implements this: it is
 * found, and nothing else is asked. Shared by all connections, so it holds no state; what is particular to one lives in
 * the {@link Conversation} it begins there. It makes messages of what the game tells, hears what the client says, and
 * says of itself what the reference page shows. A message that no package makes can be sent without one.
 */
public interface GmcpPackage {

    /** Its name; messages whose names begin with it and a dot are its own, unless a longer name fits too. */
    String name();

    /** Whether its messages go to every client that speaks GMCP, and not only to those that asked for them. */
    default boolean isUngated() {
        return false;
    }

    /** What it makes messages of: asked of the game only while the client wants the package. */
    default Set<FactKind> facts() {
        return Set.of();
    }

    /** What is to be said of it on the reference page. */
    PackageNotes notes();

    /** Called once a connection, when the client agrees to GMCP. */
    default Conversation begin(GmcpClient client) {
        return client::forward;
    }

    /** The package on one connection; called on its thread. */
    @FunctionalInterface
    interface Conversation {

        /** The client said this. The value may be anything. */
        void received(GmcpMessage message);

        /** The game tells this; also facts that the package has not asked for. */
        default void told(ClientFact fact) {}

        /** The client has said what it supports, or changed it. */
        default void supportsChanged() {}
    }
}
