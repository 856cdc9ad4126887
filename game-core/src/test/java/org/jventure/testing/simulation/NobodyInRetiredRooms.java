package org.jventure.testing.simulation;

import org.jventure.world.Holder;
import org.jventure.zone.ItemRow;

/** When all is well, nobody is in a room that builders have retired, and nothing lies there. */
final class NobodyInRetiredRooms implements Invariant {

    @Override
    public String name() {
        return "retired rooms are empty";
    }

    @Override
    public void settled(Play play, Audit audit) {
        var cluster = play.cluster();
        for (ItemRow item : cluster.stores().items()) {
            if (item.holder() instanceof Holder.InRoom(var room) && cluster.isRetired(room)) {
                audit.report(this, item.prototype() + " lies in " + room);
            }
        }
        World.SIDE_ROOMS.stream().map(org.jventure.kernel.RoomId::new).filter(cluster::isRetired).forEach(room -> {
            if (cluster.stores().coinsOf(new Holder.InRoom(room)) > 0) {
                audit.report(this, "coins lie in " + room);
            }
        });
        play.people().forEach(name -> {
            if (cluster.isRetired(cluster.storedRoomOf(name))) {
                audit.report(this, name + " is in " + cluster.storedRoomOf(name));
            }
        });
    }
}
