package org.jventure.world;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;

/**
 * Which characters and rooms something may have changed about since somebody last looked: rather one too many. Notes
 * nothing while nobody cares. One thread, the zone's.
 */
public final class Touched {

    private final Set<RoomId> rooms = new HashSet<>();
    private final Set<CharacterId> characters = new LinkedHashSet<>();
    private boolean watched;

    /** Begins or ends to note. */
    public void watch(boolean anybody) {
        watched = anybody;
        if (!anybody) {
            clear();
        }
    }

    public void add(CharacterId character) {
        if (watched) {
            characters.add(character);
        }
    }

    void add(RoomId room) {
        if (watched) {
            rooms.add(room);
        }
    }

    void add(Holder holder) {
        switch (holder) {
            case Holder.InRoom(var room) -> add(room);
            case Holder.HeldBy(var character) -> add(character);
            case Holder.Inside _ -> {} // what is inside something is told to who asks
            case Holder.InEscrow _, Holder.Gone _ -> {} // nobody sees it
        }
    }

    void add(Creature creature) {
        add(creature.room());
        if (creature instanceof PlayerCharacter character) {
            add(character.id());
        }
    }

    public boolean isEmpty() {
        return rooms.isEmpty() && characters.isEmpty();
    }

    /** Those who may see something new, and forgets it. */
    public Set<CharacterId> take(ZoneWorld world) {
        var concerned = new LinkedHashSet<>(characters);
        for (RoomId room : rooms) {
            for (Creature creature : world.creaturesIn(room)) {
                if (creature instanceof PlayerCharacter character) {
                    concerned.add(character.id());
                }
            }
        }
        clear();
        return concerned;
    }

    private void clear() {
        rooms.clear();
        characters.clear();
    }
}
