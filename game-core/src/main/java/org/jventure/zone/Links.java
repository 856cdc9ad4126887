package org.jventure.zone;

import java.util.Objects;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.body.FighterId;
import org.jventure.presence.ZoneRequest.LinkLost;
import org.jventure.text.StyledText;
import org.jventure.turn.Entrance.Departure;

/** Lost links: the character stays for its grace, which is counted in pulses. The zone's thread only. */
final class Links {

    /** So much more grace for who is in a fight: five seconds, until it is over. */
    private static final long FIGHT_PULSES = 50;

    private final Scene scene;
    private final Timers timers;
    private final TurnRunner turns;
    private final Residents residents;
    private final Departures departures;
    private final long gracePulses;

    Links(
            Scene scene,
            Timers timers,
            TurnRunner turns,
            Residents residents,
            Departures departures,
            long gracePulses) {
        this.scene = scene;
        this.timers = timers;
        this.turns = turns;
        this.residents = residents;
        this.departures = departures;
        this.gracePulses = gracePulses;
    }

    void lost(LinkLost lost) {
        var presence = residents.presence(lost.character());
        if (presence != null
                && presence.sessionNo == lost.sessionNo()
                && !presence.cut) {
            cut(lost.character(), presence);
        }
    }

    /** Cuts those whose node has died: nobody there is left to say so. */
    void cutOrphans() {
        for (CharacterId id : residents.all()) {
            var presence = residents.presence(id);
            if (presence != null && presence.session != null && scene.ports().outside().hasEnded(presence.session)) {
                presence.session = null;
                presence.orphaned = true;
                if (!presence.cut) {
                    cut(id, presence);
                }
            }
        }
    }

    /** The player is gone: others are told, and the grace begins. Its session, if it lives, goes on listening. */
    void cut(CharacterId id, Presence presence) {
        presence.cut = true;
        presence.listener = null;
        presence.awaited = null;
        presence.missed.clear();
        turns.run(id, "link lost", turn -> scene.rules().entrance().linkLost(turn, turn.actor()));
        residents.setLinkDead(id, true);
        startGrace(id, gracePulses);
    }

    /** Lets the character leave in so many pulses, unless its link is found or lost anew. */
    void startGrace(CharacterId id, long pulses) {
        var presence = Objects.requireNonNull(residents.presence(id));
        var stamp = ++presence.linkChanges;
        presence.graceEnds = timers.now() + pulses;
        timers.after(pulses, () -> {
            if (residents.presence(id) == presence && presence.linkChanges == stamp) {
                if (scene.world().isFighting(new FighterId.OfCharacter(id))) {
                    startGrace(id, FIGHT_PULSES); // nobody gets out of a fight by losing the link
                    return;
                }
                departures.leave(id, Departure.GRACE_ENDED, StyledText.EMPTY);
            }
        });
    }

    /** How many pulses of grace are left to who has lost the link. */
    long graceLeft(Presence presence) {
        return Math.max(1, presence.graceEnds - timers.now());
    }
}
