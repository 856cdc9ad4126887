package org.jventure.turn;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.Npc;
import org.jventure.world.ZoneWorld;

/** How fights go on by themselves. Called by the zone, mostly within a turn without an actor. Stateless. */
public interface Arena {

    /** Whether anything would come of {@link #goOn} now. Changes nothing, and is asked often. */
    boolean isDue(ZoneWorld world, RoomId room, Instant now);

    /**
     * Lets happen in the room what is due by the turn's time; who is not there any more is in its battle no longer.
     *
     * @param open which other zones would let somebody in
     */
    void goOn(Turn turn, RoomId room, Predicate<ZoneId> open);

    /** Whether something is upon a character that no battle knows of yet. Changes nothing, and is asked often. */
    boolean isOverlooked(ZoneWorld world, CharacterId character);

    /** Takes the character into the battle of its room: something upon it will be due. */
    void enlist(Turn turn, CharacterId character);

    /** The NPC is back in the world after its death. */
    void respawned(Turn turn, Npc npc);

    /** The fights of these characters are over, because nobody knows how they stood. */
    void brokenOff(Turn turn, List<CharacterId> fighters);
}
