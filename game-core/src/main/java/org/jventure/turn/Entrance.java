package org.jventure.turn;

import java.time.Instant;
import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.text.StyledText;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/** What the game does when a character comes into a zone or its player comes back to it. Called within a turn. */
public interface Entrance {

    /** The character is in the world for the first time ever. Called before {@link #arrived}. */
    void begun(Turn turn, PlayerCharacter character);

    /**
     * Nobody has given the character any stats yet: it is new, or older than they are. If that can't be done now, this is
     * called again by and by.
     */
    void formed(Turn turn, PlayerCharacter character);

    /** The character has just been put into its room. */
    void arrived(Turn turn, PlayerCharacter character, Manner manner);

    /** The character is about to be taken out of the world; it is still in its room. */
    void leaving(Turn turn, PlayerCharacter character, Departure departure);

    /** The player's connection is lost; the character stays for a while. */
    void linkLost(Turn turn, PlayerCharacter character);

    /** The character's player has typed something. Called before that is done, if the character was away. */
    void stirred(Turn turn, PlayerCharacter character);

    /** Whom the character follows is not with it, and should have come by now. */
    void missed(Turn turn, PlayerCharacter character);

    /**
     * A room is no more. These characters were in it, and have just been put into the other room with all else that was
     * there.
     *
     * @param where where they are now
     */
    void displaced(Turn turn, List<CharacterId> who, RoomId where);

    /** The character was to come into a room that is no more, and is in another. Called before {@link #arrived}. */
    void misplaced(Turn turn, PlayerCharacter character);

    /** The NPC's home is no more; it is about to go away. */
    void dismissed(Turn turn, Npc npc);

    /** The words above the line that a player types. */
    StyledText prompt(ZoneWorld world, PlayerCharacter character, Instant now);

    /** How it comes. */
    enum Manner {
        /** By signing in. */
        SIGN_IN,
        /** By walking out of another zone. */
        CROSSING,
        /** Its player is back, on a new or the same connection, and it was here all along. */
        RETURN,
        /** As {@link #RETURN}, and it is told what its player has missed, so that nothing has to be shown anew. */
        RESUME,
        /** The zone goes on after a break and its player has found back: nobody else has noticed. */
        TAKE_OVER
    }

    /** How it goes. */
    enum Departure {
        QUIT,
        GRACE_ENDED,
        SHUTDOWN
    }
}
