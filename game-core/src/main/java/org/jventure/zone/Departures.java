package org.jventure.zone;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest.Enter;
import org.jventure.text.StyledText;
import org.jventure.turn.Durable;
import org.jventure.turn.Entrance.Departure;
import org.jventure.turn.Turn.Emission;
import org.jventure.world.Holder;
import org.jventure.world.ZoneWorld;

/**
 * Characters that leave the zone's memory, into another zone or out of the world. Until that is written each is a ghost:
 * nothing acts on it, and who asks for it has to wait. The zone's thread only.
 */
final class Departures {

    private final Reign reign;
    private final ZoneWorld world;
    private final Scene scene;
    private final TurnRunner turns;
    private final Residents residents;
    private final Consumer<Enter> enterAnew;
    private final Map<CharacterId, Ghost> ghosts = new HashMap<>();

    /** A character on its way; {@code target} is null if it leaves the world. */
    static final class Ghost {

        final @Nullable ZoneId target;
        final @Nullable SessionAddress session;
        /** The newest request to enter that came meanwhile. */
        @Nullable Enter noted;

        Ghost(@Nullable ZoneId target, @Nullable SessionAddress session) {
            this.target = target;
            this.session = session;
        }
    }

    /** @param enterAnew lets in who asked for a character that has left the world meanwhile */
    Departures(Scene scene, TurnRunner turns, Residents residents, Consumer<Enter> enterAnew) {
        this.scene = scene;
        this.reign = scene.reign();
        this.world = scene.world();
        this.turns = turns;
        this.residents = residents;
        this.enterAnew = enterAnew;
    }

    @Nullable Ghost ghost(CharacterId character) {
        return ghosts.get(character);
    }

    /** Does what a turn has asked for. */
    void depart(Emission departure) {
        switch (departure) {
            case Emission.Crossed(var character, var exit) -> // the crossing is in the turn's changes already
                forget(character, exit.zone(), new SessionMessage.Left(reign, exit.zone()));
            case Emission.Quit(var character, var farewell) -> leave(character, Departure.QUIT, farewell);
            case Emission.Seen _, Emission.Answered _, Emission.Sent _, Emission.Asked _, Emission.Expecting _ ->
                throw new IllegalArgumentException("Not a departure: " + departure);
        }
    }

    /** Takes the character out of the world, and its session with it. */
    void leave(CharacterId id, Departure departure, StyledText farewell) {
        if (residents.presence(id) == null) {
            return;
        }
        turns.run(id, departure.name(), turn -> scene.rules().entrance().leaving(turn, turn.actor(), departure));
        scene.commits().add(new Durable.CharacterGone(id));
        forget(id, null, new SessionMessage.Gone(reign, farewell, departure == Departure.SHUTDOWN));
        scene.commits().send(() -> scene.ports().outside().vanished(id, world.id()));
    }

    void leaveAll(StyledText farewell) {
        residents.all().forEach(id -> leave(id, Departure.SHUTDOWN, farewell));
    }

    /** Sends to the sessions of those who are leaving and of who waits for them: if the zone breaks off, it did not happen. */
    void tellAll(SessionMessage message) {
        for (Ghost ghost : ghosts.values()) {
            residents.tell(ghost.session, message);
            if (ghost.noted != null) {
                residents.tell(ghost.noted.session(), message);
            }
        }
    }

    private void forget(CharacterId id, @Nullable ZoneId target, SessionMessage lastWords) {
        var presence = Objects.requireNonNull(residents.remove(id));
        removeItems(new Holder.HeldBy(id));
        world.remove(id);
        var ghost = new Ghost(target, presence.session);
        ghosts.put(id, ghost);
        scene.commits().send(() -> {
            ghosts.remove(id);
            residents.forgetVersion(id);
            residents.tell(ghost.session, lastWords);
            revisit(ghost);
        });
    }

    /** Answers who asked to enter while the leaving was being written. */
    private void revisit(Ghost ghost) {
        var noted = ghost.noted;
        if (noted == null) {
            return;
        }
        if (ghost.target == null) {
            enterAnew.accept(noted);
        } else {
            residents.tell(noted.session(), new SessionMessage.Elsewhere(ghost.target));
        }
    }

    private void removeItems(Holder holder) {
        world.putCoins(holder, 0);
        for (var item : world.itemsOf(holder)) {
            removeItems(new Holder.Inside(item.id()));
            world.remove(item.id());
        }
    }
}
