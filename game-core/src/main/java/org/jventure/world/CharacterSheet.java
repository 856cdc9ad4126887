package org.jventure.world;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a character beyond its name and place.
 *
 * @param channels  the channels it listens to, by name
 * @param following whom it follows; part of the sheet, because it goes along into other zones
 */
public record CharacterSheet(Set<String> channels, @Nullable Leader following) {

    /** What a newcomer has. */
    public static final CharacterSheet NEW = new CharacterSheet(Set.of("gossip", "newbie"));

    public CharacterSheet {
        channels = Set.copyOf(channels);
    }

    /** Of one who follows nobody. */
    public CharacterSheet(Set<String> channels) {
        this(channels, null);
    }

    public CharacterSheet joining(String channel) {
        var joined = new TreeSet<>(channels);
        joined.add(channel);
        return new CharacterSheet(joined, following);
    }

    public CharacterSheet leaving(String channel) {
        var left = new TreeSet<>(channels);
        left.remove(channel);
        return new CharacterSheet(left, following);
    }

    CharacterSheet behind(@Nullable Leader leader) {
        return new CharacterSheet(channels, leader);
    }
}
