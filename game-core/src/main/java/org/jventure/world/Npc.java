package org.jventure.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * An NPC where it stands now.
 *
 * @param life how it fares; null = it is fresh
 */
public record Npc(NpcId id, NpcPrototype prototype, RoomId room, long arrival, @Nullable NpcLife life)
        implements Creature {

    /** One that is fresh. */
    public Npc(NpcId id, NpcPrototype prototype, RoomId room, long arrival) {
        this(id, prototype, room, arrival, null);
    }

    /** @param changed null = fresh */
    public Npc faring(@Nullable NpcLife changed) {
        return new Npc(id, prototype, room, arrival, changed);
    }

    @Override
    public String name() {
        return prototype.name();
    }

    @Override
    public StyledText styledName() {
        return StyledText.of(Style.NPC, prototype.name());
    }

    @Override
    public List<String> keywords() {
        return prototype.keywords();
    }

    Npc in(RoomId newRoom, long newArrival) {
        return new Npc(id, prototype, newRoom, newArrival, life);
    }
}
