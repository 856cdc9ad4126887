package org.jventure.presence;

import org.jventure.kernel.CharacterId;

/** What a session asks of a zone. Each carries the session's number: a zone heeds only the highest it has seen. */
public sealed interface ZoneRequest {

    CharacterId character();

    long sessionNo();

    /**
     * Be present. Repeated until {@link SessionMessage.Entered} or a refusal comes.
     *
     * @param lastDone   the last line that was answered, so that none is performed twice
     * @param unattended its terminal is gone: the character is link-dead, and the session keeps what its player misses
     * @param resumes    goes on for an older session, which is to send what its player has missed
     */
    record Enter(
            CharacterId character,
            long sessionNo,
            SessionAddress session,
            long lastDone,
            boolean unattended,
            boolean resumes)
            implements ZoneRequest {

        /** Of an ordinary session. */
        public Enter(CharacterId character, long sessionNo, SessionAddress session, long lastDone) {
            this(character, sessionNo, session, lastDone, false, false);
        }
    }

    /** Perform line {@code number}; it is answered with Done or Busy, or by a message that makes it moot. */
    record Perform(CharacterId character, long sessionNo, long number, String line) implements ZoneRequest {}

    /** The terminal is gone; the character stays for the grace, and what it sees still goes to the session. */
    record LinkLost(CharacterId character, long sessionNo) implements ZoneRequest {}
}
