package org.jventure.zone;

import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Origin;

/**
 * A character as the store holds it, with all it carries.
 *
 * @param race      the name of its people, and its calling's
 * @param role      what its account may do
 * @param version   grows with each write; a writer must name the one it read
 * @param present   whether it is in the world
 * @param sessionNo the number of its newest session
 * @param items     what it holds, and what is inside that; a container before its contents
 * @param purses    its own coins and those inside what it holds, where there is any record of them
 * @param hasBegun  whether it was given its starting purse, which everybody is once
 */
public record CharacterRow(
        CharacterId id,
        String name,
        String race,
        String characterClass,
        Origin origin,
        Role role,
        ZoneId zone,
        RoomId room,
        long version,
        boolean present,
        long sessionNo,
        CharacterSheet sheet,
        List<ItemRow> items,
        List<PurseRow> purses,
        boolean hasBegun) {

    public CharacterRow {
        items = List.copyOf(items);
        purses = List.copyOf(purses);
    }
}
