package org.jventure.kernel;

/**
 * The place of a line among all that its speaker has said on a channel, wherever that was: by it a line that comes by two
 * ways, or too late, is known.
 *
 * @param session of the speaker; later ones have higher numbers
 * @param number  within that session
 */
public record LineNumber(String channel, CharacterId speaker, long session, long number) {

    /** Whether it comes behind the earlier one, which is of the same channel and speaker. */
    public boolean follows(LineNumber earlier) {
        return session > earlier.session || (session == earlier.session && number > earlier.number);
    }
}
