package org.jventure.character;

import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/**
 * A character that may enter the world: its newest session number, and the zone that its row names.
 *
 * @param staff its account is not a mere player's
 */
public record Admission(CharacterId character, String name, long sessionNo, ZoneId zone, boolean staff) {

    /** Of a player. */
    public Admission(CharacterId character, String name, long sessionNo, ZoneId zone) {
        this(character, name, sessionNo, zone, false);
    }
}
