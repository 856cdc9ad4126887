package org.jventure.world;

import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to a character beyond its name and place.
 *
 * @param channels the channels it listens to, by name
 */
public record CharacterSheet(Set<String> channels) {

    /** What a newcomer has. */
    public static final CharacterSheet NEW = new CharacterSheet(Set.of("gossip", "newbie"));

    public CharacterSheet {
        channels = Set.copyOf(channels);
    }

    public CharacterSheet joining(String channel) {
        var joined = new TreeSet<>(channels);
        joined.add(channel);
        return new CharacterSheet(joined);
    }

    public CharacterSheet leaving(String channel) {
        var left = new TreeSet<>(channels);
        left.remove(channel);
        return new CharacterSheet(left);
    }
}
