package org.jventure.presence;

import org.jventure.fact.FactQuestion;
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
     * @param facts      the kinds of facts that the client's program wants to know, as bits; 0 if it has none
     */
    record Enter(
            CharacterId character,
            long sessionNo,
            SessionAddress session,
            long lastDone,
            boolean unattended,
            boolean resumes,
            int facts)
            implements ZoneRequest {

        /** Of an ordinary session, of one who reads words only. */
        public Enter(CharacterId character, long sessionNo, SessionAddress session, long lastDone) {
            this(character, sessionNo, session, lastDone, false, false, 0);
        }
    }

    /** Perform line {@code number}; it is answered with Done or Busy, or by a message that makes it moot. */
    record Perform(CharacterId character, long sessionNo, long number, String line) implements ZoneRequest {}

    /** The terminal is gone; the character stays for the grace, and what it sees still goes to the session. */
    record LinkLost(CharacterId character, long sessionNo) implements ZoneRequest {}

    /** The client's program wants to know facts of these kinds from now on, and no others; what is new to it is told. */
    record Listen(CharacterId character, long sessionNo, int facts) implements ZoneRequest {}

    /** The client's program asks; the answer comes by {@link SessionMessage.Fact}, or never. */
    record Ask(CharacterId character, long sessionNo, FactQuestion question) implements ZoneRequest {}
}
