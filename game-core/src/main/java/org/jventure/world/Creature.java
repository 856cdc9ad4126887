package org.jventure.world;

import java.util.List;
import org.jventure.kernel.RoomId;
import org.jventure.text.StyledText;

/** Somebody in a room: a player's character or an NPC. */
public sealed interface Creature permits PlayerCharacter, Npc {

    String name();

    /** The name in its style, as sentences use it. */
    StyledText styledName();

    RoomId room();

    /** What others may call it, in lower case. */
    List<String> keywords();

    /** When it came into its room, on the zone's own count: lists show creatures in this order. */
    long arrival();
}
