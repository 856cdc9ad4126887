package org.jventure.zone;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Online;

/** What lies beyond a zone. Called on the zone's thread, or the one that brings answers to zones; never blocks, never throws; order is kept. */
public interface Outside {

    void tell(SessionAddress session, SessionMessage message);

    /** Whether that life of the session's node is known to be over: nobody will ever hear or speak there again. */
    boolean hasEnded(SessionAddress session);

    /** Brings the words to whichever zones they concern. */
    void publish(FarMessage message);

    /** The words reached the zone, but whom they were meant for is not there. */
    void unheard(ZoneId zone, FarMessage message);

    /** Brings the words to that zone alone, wherever it runs now: they waited in it while it moved. */
    void forward(ZoneId zone, FarMessage message);

    /** The character is in the world, or something that others see of it has changed. */
    void appeared(Online online);

    /** Whether the zone can take in who walks towards it; a hint, for it may stop at any moment. */
    boolean isOpen(ZoneId zone);

    /** The character has left the world from this zone. */
    void vanished(CharacterId character, ZoneId zone);
}
