package org.jventure.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest.Enter;
import org.jventure.turn.Durable;
import org.jventure.turn.Entrance;
import org.jventure.turn.Entrance.Manner;
import org.jventure.world.ZoneWorld;

/**
 * Sessions that enter the zone, for a character that is here or must be loaded first. The newest session wins. The
 * zone's thread only.
 */
final class Arrivals {

    private final Scene scene;
    private final ZoneWorld world;
    private final Entrance entrance;
    private final TurnRunner turns;
    private final Residents residents;
    private final Departures departures;
    private final Dues dues;
    private final BiConsumer<CharacterId, Presence> cut;
    private final Map<CharacterId, Enter> loading = new HashMap<>();
    private final Set<CharacterId> strays = new HashSet<>();

    /** @param cut lets a character be without its player */
    Arrivals(
            Scene scene,
            TurnRunner turns,
            Residents residents,
            Departures departures,
            Dues dues,
            BiConsumer<CharacterId, Presence> cut) {
        this.scene = scene;
        this.world = scene.world();
        this.entrance = scene.rules().entrance();
        this.turns = turns;
        this.residents = residents;
        this.departures = departures;
        this.dues = dues;
        this.cut = cut;
    }

    /** Whether the character's row is being read. */
    boolean awaits(CharacterId character) {
        return loading.containsKey(character) || strays.contains(character);
    }

    /** Loads a character that is here by its row, though no session asks for it; it then stays for the grace. */
    void takeIn(CharacterId character) {
        strays.add(character);
        scene.ports().keeper().loadCharacter(scene.reign(), character);
    }

    void enter(Enter enter) {
        var presence = residents.presence(enter.character());
        if (presence != null) {
            enterAgain(enter, presence);
        } else if (departures.ghost(enter.character()) instanceof Departures.Ghost ghost) {
            ghost.noted = newer(ghost.noted, enter);
        } else if (loading.containsKey(enter.character())) {
            loading.put(enter.character(), newer(loading.get(enter.character()), enter));
        } else if (strays.contains(enter.character())) {
            loading.put(enter.character(), enter); // its row is on the way already
        } else {
            loading.put(enter.character(), enter);
            scene.ports().keeper().loadCharacter(scene.reign(), enter.character());
        }
    }

    void loaded(CharacterId id, Optional<CharacterRow> found) {
        var stray = strays.remove(id);
        var enter = loading.remove(id);
        if (enter == null) {
            found.filter(row -> stray && row.present() && row.zone().equals(world.id())).ifPresent(this::adopt);
            return;
        }
        if (found.isEmpty()) {
            residents.tell(enter.session(), new SessionMessage.NotHere(world.id()));
        } else if (found.get().sessionNo() > enter.sessionNo()) {
            residents.tell(enter.session(), new SessionMessage.Superseded(found.get().sessionNo()));
        } else if (!found.get().zone().equals(world.id())) {
            residents.tell(enter.session(), new SessionMessage.Elsewhere(found.get().zone()));
        } else {
            arrive(enter, found.get());
        }
    }

    void loadFailed(CharacterId id) {
        strays.remove(id);
        var enter = loading.remove(id);
        if (enter != null) {
            residents.tell(enter.session(), new SessionMessage.NotHere(world.id())); // it will ask again
        }
    }

    /** Sends to every session that waits to be let in, past the output queue. */
    void tellAll(SessionMessage message) {
        loading.values().forEach(enter -> residents.tell(enter.session(), message));
    }

    private void arrive(Enter enter, CharacterRow row) {
        var presence = residents.settle(row);
        presence.sessionNo = enter.sessionNo();
        presence.session = enter.session();
        presence.lastDone = enter.lastDone();
        scene.commits().add(new Durable.CharacterTouched(row.id()));
        entered(row.id(), presence);
        residents.announce(row.id());
        if (!row.hasBegun()) {
            turns.run(row.id(), "first entrance", turn -> entrance.begun(turn, turn.actor()));
        }
        tellIfMisplaced(row);
        greet(row.id(), row.present() ? Manner.CROSSING : Manner.SIGN_IN);
        dues.look(row.id(), !row.present());
    }

    private void adopt(CharacterRow row) {
        var presence = residents.settle(row);
        tellIfMisplaced(row);
        greet(row.id(), Manner.CROSSING);
        cut.accept(row.id(), presence);
    }

    /** Its room may have been retired while it was away or on its way. */
    private void tellIfMisplaced(CharacterRow row) {
        if (world.room(row.room()).isEmpty()) {
            turns.run(row.id(), "lost room", turn -> entrance.misplaced(turn, turn.actor()));
        }
    }

    private void enterAgain(Enter enter, Presence presence) {
        if (enter.sessionNo() < presence.sessionNo) {
            residents.tell(enter.session(), new SessionMessage.Superseded(presence.sessionNo));
            return;
        }
        var known = enter.session().equals(presence.session);
        var manner = RollCall.manner(presence, enter.sessionNo());
        if (enter.sessionNo() > presence.sessionNo) {
            residents.tell(presence.session, new SessionMessage.Superseded(enter.sessionNo()));
            presence.lastDone = enter.lastDone();
        }
        presence.sessionNo = enter.sessionNo();
        presence.session = enter.session();
        presence.lastDone = Math.max(presence.lastDone, enter.lastDone());
        entered(enter.character(), presence);
        if (!known) {
            presence.linkChanges++;
            welcome(enter.character(), presence, manner);
            residents.setLinkDead(enter.character(), false);
            dues.look(enter.character(), false);
        }
    }

    private void welcome(CharacterId id, Presence presence, @Nullable Manner manner) {
        presence.awaited = null;
        if (manner != null) {
            greet(id, manner);
        }
        presence.missed.forEach(words -> residents.send(presence.session, words));
        presence.missed.clear();
    }

    private void entered(CharacterId id, Presence presence) {
        residents.send(presence.session, new SessionMessage.Entered(
                scene.reign(), presence.sessionNo, presence.lastDone, residents.prompt(id)));
    }

    private void greet(CharacterId id, Manner manner) {
        turns.run(id, manner.name(), turn -> {
            entrance.arrived(turn, turn.actor(), manner);
            scene.rules().escrows().forEach(use -> use.arrived(turn, manner));
        });
    }

    private Enter newer(@Nullable Enter noted, Enter enter) {
        if (noted == null || noted.sessionNo() == enter.sessionNo()) {
            return enter;
        }
        if (noted.sessionNo() < enter.sessionNo()) {
            residents.tell(noted.session(), new SessionMessage.Superseded(enter.sessionNo()));
            return enter;
        }
        residents.tell(enter.session(), new SessionMessage.Superseded(noted.sessionNo()));
        return noted;
    }
}
