package org.jventure.world;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.jventure.text.Preferences;

/**
 * What belongs to a character beyond its name and place.
 *
 * @param channels    the channels it listens to, by name
 * @param following   whom it follows; part of the sheet, because it goes along into other zones
 * @param preferences how its player wants words to be shown
 * @param away        why its player is not at the keyboard, in the player's words, perhaps none; null if they are
 * @param growth      what it has come to; null if nobody has given it any stats yet
 * @param prompt      the prompt that its player has written, with codes; empty for the usual one
 * @param unknown     what a later version of the server has stored besides, as it is stored; empty if nothing
 * @param condition   what is upon it
 */
public record CharacterSheet(
        Set<String> channels,
        @Nullable Leader following,
        Preferences preferences,
        @Nullable String away,
        @Nullable Growth growth,
        String prompt,
        String unknown,
        Condition condition) {

    /** What a newcomer has. */
    public static final CharacterSheet NEW = new CharacterSheet(Set.of("gossip", "newbie"));

    public CharacterSheet {
        channels = Set.copyOf(channels);
    }

    /** Of one who follows nobody. */
    public CharacterSheet(Set<String> channels) {
        this(channels, null);
    }

    /** Of one whose player has not asked for anything. */
    public CharacterSheet(Set<String> channels, @Nullable Leader following) {
        this(channels, following, Preferences.NONE);
    }

    /** Of one who is there. */
    public CharacterSheet(Set<String> channels, @Nullable Leader following, Preferences preferences) {
        this(channels, following, preferences, null, null, "", "", Condition.NONE);
    }

    public CharacterSheet joining(String channel) {
        var joined = new TreeSet<>(channels);
        joined.add(channel);
        return new CharacterSheet(joined, following, preferences, away, growth, prompt, unknown, condition);
    }

    public CharacterSheet leaving(String channel) {
        var left = new TreeSet<>(channels);
        left.remove(channel);
        return new CharacterSheet(left, following, preferences, away, growth, prompt, unknown, condition);
    }

    CharacterSheet behind(@Nullable Leader leader) {
        return new CharacterSheet(channels, leader, preferences, away, growth, prompt, unknown, condition);
    }

    public CharacterSheet preferring(Preferences changed) {
        return new CharacterSheet(channels, following, changed, away, growth, prompt, unknown, condition);
    }

    public CharacterSheet away(@Nullable String why) {
        return new CharacterSheet(channels, following, preferences, why, growth, prompt, unknown, condition);
    }

    public CharacterSheet grown(Growth changed) {
        return new CharacterSheet(channels, following, preferences, away, changed, prompt, unknown, condition);
    }

    public CharacterSheet faring(Condition changed) {
        return new CharacterSheet(channels, following, preferences, away, growth, prompt, unknown, changed);
    }

    /** @param written empty for the usual one */
    public CharacterSheet prompting(String written) {
        return new CharacterSheet(channels, following, preferences, away, growth, written, unknown, condition);
    }
}
