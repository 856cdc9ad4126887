package org.jventure.turn;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;

/**
 * Somebody who is in the world, anywhere.
 *
 * @param version of the character's row, as the zone knew it: grows with each crossing
 * @param epoch   under which the zone was owned
 * @param away    why its player is not at the keyboard, perhaps in no words; null if they are
 * @param title   words behind its name, perhaps none
 * @param fellow  what its group is told of it; null if it is in none
 */
public record Online(
        CharacterId character,
        String name,
        String race,
        String characterClass,
        ZoneId zone,
        boolean linkDead,
        long version,
        long epoch,
        @Nullable String away,
        String title,
        @Nullable Fellow fellow) {

    /**
     * A member of a group, as the others may see it wherever they are: as old as a few seconds.
     *
     * @param since in milliseconds since 1970: who has been in it longest leads it
     */
    public record Fellow(UUID group, long since, int level, int health, int mostHealth) {}

    /** Of one whose player is there. */
    public Online(
            CharacterId character,
            String name,
            String race,
            String characterClass,
            ZoneId zone,
            boolean linkDead,
            long version,
            long epoch) {
        this(character, name, race, characterClass, zone, linkDead, version, epoch, null, "", null);
    }

    /** Whether this was known before the other: then the other, about the same character, holds. */
    public boolean isOlderThan(Online other) {
        if (zone.equals(other.zone) && epoch != other.epoch) {
            return epoch < other.epoch;
        }
        return version < other.version;
    }
}
