package org.jventure.game;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jventure.turn.ClusterOrder;
import org.jventure.turn.ClusterStatus;

/** A desk that is looked for when somebody comes to it. */
record LateDesk(Supplier<NodeDesk> desk) implements LeaderDesk {

    @Override
    public ClusterStatus status() {
        return desk.get().status();
    }

    @Override
    public void give(ClusterOrder order, Consumer<String> answer) {
        desk.get().give(order, answer);
    }
}
