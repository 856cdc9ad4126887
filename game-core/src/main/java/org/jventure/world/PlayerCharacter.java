package org.jventure.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Role;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.Stats;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/**
 * A player's character in the world.
 *
 * @param race      the name of its people, and its calling's, as they were when it was loaded
 * @param role      what its account may do, as it was when the character was loaded: a change takes effect at its next
 *                  entering of the world or of another zone
 * @param linkDead  its player's connection is lost; it stays for the grace
 * @param replyTo   the name of who told it something last, if anybody; forgotten with the memory of the zone
 */
public record PlayerCharacter(
        CharacterId id,
        String name,
        String race,
        String characterClass,
        Origin origin,
        Role role,
        RoomId room,
        CharacterSheet sheet,
        boolean linkDead,
        @Nullable String replyTo,
        long arrival)
        implements Creature {

    @Override
    public StyledText styledName() {
        return StyledText.of(Style.PLAYER, name);
    }

    @Override
    public List<String> keywords() {
        return List.of(Words.lowerCase(name));
    }

    /** Whom it follows; null if nobody. */
    public @Nullable Leader following() {
        return sheet.following();
    }

    public PlayerCharacter behind(@Nullable Leader leader) {
        return with(sheet.behind(leader));
    }

    PlayerCharacter in(RoomId newRoom, long newArrival) {
        return new PlayerCharacter(id, name, race, characterClass, origin, role, newRoom, sheet, linkDead, replyTo, newArrival);
    }

    public PlayerCharacter with(CharacterSheet newSheet) {
        return new PlayerCharacter(id, name, race, characterClass, origin, role, room, newSheet, linkDead, replyTo, arrival);
    }

    public PlayerCharacter linkDead(boolean lost) {
        return new PlayerCharacter(id, name, race, characterClass, origin, role, room, sheet, lost, replyTo, arrival);
    }

    public PlayerCharacter toldBy(String teller) {
        return new PlayerCharacter(id, name, race, characterClass, origin, role, room, sheet, linkDead, teller, arrival);
    }

    /** Why its player is not at the keyboard, in the player's words, perhaps none; null if they are. */
    public @Nullable String away() {
        return sheet.away();
    }

    public PlayerCharacter away(@Nullable String why) {
        return with(sheet.away(why));
    }

    /** What it has come to; a newcomer's, if nobody has given it any stats yet: see {@link CharacterSheet#growth}. */
    public Growth growth() {
        var growth = sheet.growth();
        return growth == null ? Growth.beginning(Stats.newcomers(), Instant.EPOCH) : growth;
    }

    /** What is upon it. */
    public Condition condition() {
        return sheet.condition();
    }

    public PlayerCharacter faring(Condition changed) {
        return with(sheet.faring(changed));
    }

    public PlayerCharacter grown(Growth changed) {
        return with(sheet.grown(changed));
    }
}
