package org.jventure.game;

import java.util.function.Supplier;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.turn.ClusterDesk;
import org.jventure.turn.ClusterStatus;

/** A desk that is looked for when somebody comes to it. */
record LateDesk(Supplier<NodeDesk> desk) implements ClusterDesk {

    @Override
    public ClusterStatus status() {
        return desk.get().status();
    }

    @Override
    public void move(CharacterId asker, ZoneId zone, NodeId target) {
        desk.get().move(asker, zone, target);
    }

    @Override
    public void release(CharacterId asker, ZoneId zone) {
        desk.get().release(asker, zone);
    }
}
