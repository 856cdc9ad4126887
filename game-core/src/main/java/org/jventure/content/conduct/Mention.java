package org.jventure.content.conduct;

/**
 * A room or an item that somebody's conduct speaks of.
 *
 * @param path    where, as in {@code events[2].room}
 * @param written as the builder wrote it
 * @param key     the whole key
 */
public record Mention(Kind kind, String path, String written, String key) {

    public enum Kind {
        ROOM,
        ITEM
    }
}
