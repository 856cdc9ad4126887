package org.jventure.character;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.CharacterId;

/** What is stored about sessions: who signed in last, and the secrets by which sessions are resumed. Every method blocks. */
public interface SessionRecords {

    /** Notes a sign-in; answers the one before, if there was one. */
    Optional<LastSignIn> signedIn(CharacterId character, String address);

    /**
     * Makes a secret by which the session may be resumed, while its character is in the world and no newer session has
     * begun. An older one of the same kind is good no more, but for that by which the session came. Empty if the session is not the character's newest, or if it
     * belongs to staff and the secret would travel over a line that others can read.
     *
     * @param guarded whether nobody can read the line over which it travels; then it is good over such lines only
     */
    Optional<String> issue(CharacterId character, long sessionNo, Kind kind, boolean guarded);

    /**
     * Takes the next session number of the secret's character. The secret then belongs to that session, so that its player
     * can come again if the link breaks before anything has arrived, until {@link #arrived} is called. Empty if it is not
     * good. Staff never get in over a line that others can read.
     *
     * @param owner whose it has to be; null if the secret alone says who comes
     */
    Optional<Resumed> resume(String secret, boolean guarded, @Nullable AccountId owner);

    /** Whoever came by a secret into this session has got what it shows: the secret is good no more. */
    void arrived(CharacterId character, long sessionNo);

    /** No secret of the account's characters is good any more: who signs out, or changes the password, is out everywhere. */
    void revoke(AccountId account);

    /** @param address from where */
    record LastSignIn(Instant at, String address) {}

    /** @param ofSession the number of the session that is resumed */
    record Resumed(Admission admission, long ofSession) {}

    /** What a secret is for. */
    enum Kind {
        /** Kept by a program; 256 bits. Good for as long as its session lasts: nobody would ask for another. */
        TOKEN,
        /** Typed by a person: fifteen consonants in three groups, about 65 bits. Good for a day at most. */
        CODE
    }
}
