package org.jventure.world;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/**
 * An NPC where it stands now.
 *
 * @param life how it fares; null = it is fresh
 */
public record Npc(
        NpcId id, NpcPrototype prototype, RoomId room, long arrival, @Nullable NpcLife life, Bearing bearing)
        implements Creature {

    private static final String NAME = "[name]";

    /** One that is fresh, has its home there, and is called as its kind. */
    public Npc(NpcId id, NpcPrototype prototype, RoomId room, long arrival) {
        this(id, prototype, room, arrival, null, new Bearing(room, ""));
    }

    /** @param changed null = fresh */
    public Npc faring(@Nullable NpcLife changed) {
        return new Npc(id, prototype, room, arrival, changed, bearing);
    }

    @Override
    public String name() {
        return bearing.name().isEmpty() ? prototype.name() : bearing.name();
    }

    @Override
    public StyledText styledName() {
        return StyledText.of(Style.NPC, name());
    }

    @Override
    public List<String> keywords() {
        return bearing.name().isEmpty() ? prototype.keywords() : own();
    }

    /** How it looks in a room, as a sentence; it may have markup. */
    public String standing() {
        var status = bearing.status();
        return named(status == null ? prototype.standing() : status.looks());
    }

    /** What one hears of it; empty if nothing. */
    public String sounds() {
        var status = bearing.status();
        return named(status == null || status.sounds().isEmpty() ? prototype.conduct().sounds() : status.sounds());
    }

    /** The text with its name in its places, and in upper case at the beginning of a sentence. */
    private String named(String text) {
        var filled = text.replace(NAME, name());
        return text.startsWith(NAME) ? Words.capitalised(filled) : filled;
    }

    private List<String> own() {
        var words = new LinkedHashSet<String>();
        for (String word : Words.lowerCase(bearing.name()).split("[^a-z0-9-]+")) {
            if (word.length() > 2 && !word.equals("the")) {
                words.add(word);
            }
        }
        words.addAll(prototype.keywords());
        return List.copyOf(words);
    }

    /** With another bearing: a home, a name and looks of its own. */
    public Npc with(Bearing changed) {
        return new Npc(id, prototype, room, arrival, life, changed);
    }

    /** As its kind is described now. */
    public Npc of(NpcPrototype kind) {
        return new Npc(id, kind, room, arrival, life, bearing);
    }

    Npc in(RoomId newRoom, long newArrival) {
        return new Npc(id, prototype, newRoom, newArrival, life, bearing);
    }
}
