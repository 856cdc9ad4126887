package org.jventure.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.turn.Entrance;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/**
 * Empties rooms that are no more: whoever is there, and whatever lies there, goes where all goes that has lost its room.
 * That is an ordinary turn, written before anybody reads of it; what a zone does not come to, its next life does when it
 * is loaded. The zone's thread only.
 */
final class Evacuation {

    private final ZoneWorld world;
    private final TurnRunner turns;
    private final Entrance entrance;

    Evacuation(ZoneWorld world, TurnRunner turns, Entrance entrance) {
        this.world = world;
        this.turns = turns;
        this.entrance = entrance;
    }

    /** Empties these rooms and forgets them. One whose turn fails stays as it is, until the zone is loaded next. */
    void empty(Collection<RoomId> rooms) {
        var refuge = world.recall();
        if (world.room(refuge).isPresent() && !rooms.contains(refuge)) {
            rooms.stream().sorted(Comparator.comparing(RoomId::value)).forEach(room -> empty(room, refuge));
        }
    }

    private void empty(RoomId room, RoomId refuge) {
        if (!world.isEmpty(room)) {
            moveCoins(room, refuge); // first, so that who is moved sees them lie there
            turns.run(null, "the end of " + room, turn -> clear(turn, room, refuge));
        }
        if (world.isEmpty(room)) {
            world.forget(room);
        }
    }

    private void clear(Turn turn, RoomId room, RoomId refuge) {
        world.itemsOf(new Holder.InRoom(room)).forEach(item -> turn.move(item, new Holder.InRoom(refuge)));
        var who = charactersIn(room);
        who.forEach(id -> turn.store(world.moved(world.character(id).orElseThrow(), refuge)));
        entrance.displaced(turn, who, refuge);
    }

    private List<CharacterId> charactersIn(RoomId room) {
        var who = new ArrayList<CharacterId>();
        for (var creature : world.creaturesIn(room)) {
            if (creature instanceof PlayerCharacter character) {
                who.add(character.id());
            }
        }
        return who;
    }

    /** By a turn of its own, for a purse may be full: then they lie in the store until there is room. */
    private void moveCoins(RoomId room, RoomId refuge) {
        var from = new Holder.InRoom(room);
        var to = new Holder.InRoom(refuge);
        long amount = Math.min(world.coinsOf(from), LedgerAccount.MOST - world.coinsOf(to));
        if (amount > 0) {
            turns.run(null, "rescue of coins in " + room, turn -> turn.pay(from, to, amount, "rescue"));
        }
    }
}
