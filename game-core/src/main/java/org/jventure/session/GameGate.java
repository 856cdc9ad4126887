package org.jventure.session;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;

/** The way from a session to the zones. Any thread; never blocks, never throws. */
public interface GameGate {

    /**
     * Passes the request to whoever runs the zone. What comes of it reaches the session as a message; a request may be
     * lost, so what matters is asked again.
     */
    void send(SessionAddress from, ZoneId zone, ZoneRequest request);

    /**
     * Lets older sessions of the character, on whichever node, know that a newer one was admitted: the zone, which tells
     * them too, may be busy moving or be nobody's just now. May be lost; said again until the newer one has entered.
     */
    void signedIn(CharacterId character, long sessionNo);

    /** Passes what one session tells another. May be lost. */
    void tell(SessionAddress to, SessionMessage message);

    /** The address of this node's session of that number, in the present life of the node. */
    SessionAddress address(long session);

    /** Whether this node has lately heard from the database; if not, sessions are no better off elsewhere. */
    boolean reachesStore();
}
