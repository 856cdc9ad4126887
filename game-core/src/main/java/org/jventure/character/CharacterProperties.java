package org.jventure.character;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * New characters.
 *
 * @param begin where they enter the world first
 */
@ConfigurationProperties("jventure.character")
public record CharacterProperties(@DefaultValue("start-room") Begin begin) {

    /** Where new characters enter the world first. */
    public enum Begin {
        /** In the start room of the world, all of them. */
        START_ROOM,
        /** In the recall rooms of all zones in turns, which spreads load. */
        EVERYWHERE
    }
}
