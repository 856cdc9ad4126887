package org.jventure.game;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.Rounds;
import org.jventure.routing.Governor;
import org.jventure.routing.Router;
import org.jventure.turn.ClusterOrder;
import org.jventure.zone.ZoneHost;

/** Brings what leaders and staff have said to the zones and the rounds of this node. Any thread. */
record NodeGovernor(Supplier<Rounds> rounds, Supplier<ZoneHost> zones, Supplier<Router> router) implements Governor {

    @Override
    public void park(ZoneId zone, long epoch, NodeId leader) {
        zones.get().park(
                zone,
                epoch,
                parked -> router.get().orders().parked(leader, parked.zone(), parked.epoch(), parked.batch()),
                why -> router.get().orders().notParked(leader, zone, epoch, why));
    }

    @Override
    public void parked(ZoneId zone, long epoch, long batch) {
        rounds.get().parked(zone, epoch, batch);
    }

    @Override
    public void notParked(ZoneId zone, long epoch, String why) {
        rounds.get().notParked(zone, epoch, why);
    }

    @Override
    public void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) {
        zones.get().moved(zone, epoch, owner, incarnation); // old news to a zone that has begun under that epoch
        rounds.get().assigned(zone, epoch, owner, incarnation);
    }

    @Override
    public void order(ClusterOrder order, Consumer<String> answer) {
        switch (order) {
            case ClusterOrder.MoveZone(var zone, var target) -> rounds.get().move(zone, target, answer);
            case ClusterOrder.ReleaseZone(var zone) -> rounds.get().release(zone, answer);
            case ClusterOrder.DrainNode(var node) -> rounds.get().drainNode(node, answer);
            case ClusterOrder.ResumeNode(var node) -> rounds.get().resumeNode(node, answer);
        }
    }
}
