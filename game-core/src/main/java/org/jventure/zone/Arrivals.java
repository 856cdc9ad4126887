package org.jventure.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.presence.SessionAddress;
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
    private final Recovery recovery;
    private final FactTeller facts;
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
            Recovery recovery,
            FactTeller facts,
            BiConsumer<CharacterId, Presence> cut) {
        this.scene = scene;
        this.world = scene.world();
        this.entrance = scene.rules().entrance();
        this.turns = turns;
        this.residents = residents;
        this.departures = departures;
        this.dues = dues;
        this.recovery = recovery;
        this.facts = facts;
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
        } else if (enter.unattended() && !found.get().present()) {
            residents.tell(enter.session(), new SessionMessage.NotHere(world.id())); // nobody is there to come into the world
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
        recovery.form(row.id());
        presence.resumed = enter.resumes() && row.present(); // its older session may be on its way here too
        entered(enter, presence);
        residents.announce(row.id());
        if (!row.hasBegun()) {
            turns.run(row.id(), "first entrance", turn -> entrance.begun(turn, turn.actor()));
        }
        tellIfMisplaced(row);
        greet(row.id(), row.present() ? Manner.CROSSING : Manner.SIGN_IN);
        if (enter.unattended()) {
            cut.accept(row.id(), presence); // its player is looked for when back
        } else {
            dues.look(row.id(), !row.present());
        }
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
            outrank(enter.session(), presence.sessionNo, presence.resumed ? presence.session : null);
            return;
        }
        var known = enter.session().equals(presence.session);
        var isBroken = presence.awaited != null && !presence.awaited.seesAll();
        var manner = RollCall.manner(presence, enter.sessionNo());
        if (enter.sessionNo() > presence.sessionNo) {
            takeOver(enter, presence);
        }
        presence.sessionNo = enter.sessionNo();
        presence.session = enter.session();
        presence.orphaned = false;
        presence.lastDone = Math.max(presence.lastDone, enter.lastDone());
        entered(enter, presence);
        if (enter.unattended()) {
            stayAway(enter.character(), presence, isBroken);
        } else if (!known) {
            presence.linkChanges++;
            presence.cut = false;
            welcome(enter.character(), presence, presence.resumed && !isBroken ? Manner.RESUME : manner);
            residents.setLinkDead(enter.character(), false);
            dues.look(enter.character(), false);
        }
    }

    /**
     * Tells a session that there is a newer one. If that one resumes, the older may still have what its player has missed,
     * and some of it may be on its way through the output queue.
     *
     * @param heir the address of the newer one if it resumes
     */
    private void outrank(SessionAddress older, long newer, @Nullable SessionAddress heir) {
        if (heir == null) {
            residents.tell(older, new SessionMessage.Superseded(newer));
        } else {
            residents.send(older, new SessionMessage.Relieved(newer, heir));
        }
    }

    /** Of an older session that is not known here nobody can say yet whether it lives; of one that was, the zone knows. */
    private void takeOver(Enter enter, Presence presence) {
        var older = presence.session;
        var lives = older == null ? !presence.orphaned : !scene.ports().outside().hasEnded(older);
        presence.resumed = enter.resumes() && lives;
        if (presence.resumed) {
            residents.send(older, new SessionMessage.Relieved(enter.sessionNo(), enter.session()));
        } else {
            residents.tell(older, new SessionMessage.Superseded(enter.sessionNo()));
        }
        presence.lastDone = enter.lastDone();
    }

    /** A session whose player is gone comes back after a break or a move, only to listen. */
    private void stayAway(CharacterId id, Presence presence, boolean isBroken) {
        if (isBroken) {
            greet(id, Manner.TAKE_OVER);
        }
        residents.sendMissed(presence);
        if (!presence.cut) {
            cut.accept(id, presence);
        }
    }

    private void welcome(CharacterId id, Presence presence, @Nullable Manner manner) {
        presence.awaited = null;
        if (manner != null) {
            greet(id, manner);
        }
        residents.sendMissed(presence);
    }

    private void entered(Enter enter, Presence presence) {
        presence.preferences = residents.preferences(enter.character());
        residents.send(presence.session, new SessionMessage.Entered(
                scene.reign(), presence.sessionNo, presence.lastDone, residents.nextPrompt(enter.character(), presence),
                presence.preferences, presence.resumed, residents.role(enter.character())));
        facts.begin(enter.character(), presence, enter.facts());
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
        var older = noted.sessionNo() < enter.sessionNo() ? noted : enter;
        var newest = older == noted ? enter : noted;
        outrank(older.session(), newest.sessionNo(), newest.resumes() ? newest.session() : null);
        return newest;
    }
}
