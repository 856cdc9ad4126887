package org.jventure.content;

import java.util.List;
import java.util.Set;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.OwnColours;

/**
 * What the world says about newcomers.
 *
 * @param name          of the world, as players read it
 * @param welcome       shown to every connection before it signs in; may hold markup and several lines, with colours
 *                      spelled out
 * @param reservedNames names that nobody may take, in lower case
 * @param colours       that builders of this world have named
 */
public record WorldSettings(
        String name,
        String welcome,
        ZoneId startZone,
        RoomId startRoom,
        List<Choice> races,
        List<Choice> classes,
        Set<String> reservedNames,
        OwnColours colours) {

    public WorldSettings {
        races = List.copyOf(races);
        classes = List.copyOf(classes);
        reservedNames = Set.copyOf(reservedNames);
    }

    /** Without colours of its own. */
    public WorldSettings(
            String name,
            String welcome,
            ZoneId startZone,
            RoomId startRoom,
            List<Choice> races,
            List<Choice> classes,
            Set<String> reservedNames) {
        this(name, welcome, startZone, startRoom, races, classes, reservedNames, OwnColours.NONE);
    }

    /** A race or class that a newcomer may choose; {@code summary} is one sentence. */
    public record Choice(String key, String name, String summary) {}
}
