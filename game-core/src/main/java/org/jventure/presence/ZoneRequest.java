package org.jventure.presence;

import org.jventure.kernel.CharacterId;

/** What a session asks of a zone. Each carries the session's number: a zone heeds only the highest it has seen. */
public sealed interface ZoneRequest {

    CharacterId character();

    long sessionNo();

    /**
     * Be present. Repeated until {@link SessionMessage.Entered} or a refusal comes.
     *
     * @param lastDone the last line that was answered, so that none is performed twice
     */
    record Enter(CharacterId character, long sessionNo, SessionAddress session, long lastDone) implements ZoneRequest {}

    /** Perform line {@code number}; it is answered with Done or Busy, or by a message that makes it moot. */
    record Perform(CharacterId character, long sessionNo, long number, String line) implements ZoneRequest {}

    /** The terminal is gone; the character stays for the grace. */
    record LinkLost(CharacterId character, long sessionNo) implements ZoneRequest {}
}
