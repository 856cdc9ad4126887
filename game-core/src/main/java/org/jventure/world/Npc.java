package org.jventure.world;

import java.util.List;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** An NPC where it stands now. */
public record Npc(NpcId id, NpcPrototype prototype, RoomId room, long arrival) implements Creature {

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
        return new Npc(id, prototype, newRoom, newArrival);
    }
}
