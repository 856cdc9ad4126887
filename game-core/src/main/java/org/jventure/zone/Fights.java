package org.jventure.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.Battle;
import org.jventure.rules.combat.Combatant;
import org.jventure.rules.combat.Fighter;
import org.jventure.rules.combat.Gear;
import org.jventure.turn.Arena;
import org.jventure.world.NpcLife;
import org.jventure.world.ZoneWorld;

/**
 * Lets fights go on by themselves, and be taken along when the zone is handed over. Rooms in which nothing happens cost
 * nothing. The zone's thread only.
 */
final class Fights {

    /** A second. */
    private static final long ENLIST_PULSES = 10;

    private final ZoneWorld world;
    private final Arena arena;
    private final TurnRunner turns;
    private final Outside outside;
    private final Timers timers;

    Fights(Scene scene, TurnRunner turns, Timers timers) {
        this.world = scene.world();
        this.arena = scene.rules().arena();
        this.turns = turns;
        this.outside = scene.ports().outside();
        this.timers = timers;
    }

    /** Goes on where the fights stood if the zone was handed over, else lets those know whose fight has ended so. */
    void begin(ZoneSnapshot snapshot) {
        var soft = snapshot.softState();
        if (isHandedOver(snapshot)) {
            soft.lives().forEach(this::restore);
            soft.fray().forEach(this::restore);
        } else {
            tellEnded(soft.fray());
        }
        timers.after(1, this::goOn);
        timers.after(ENLIST_PULSES, this::enlist);
    }

    /** Only a zone that was parked says who attended: what it saves now and then is of a few seconds ago. */
    private static boolean isHandedOver(ZoneSnapshot snapshot) {
        return snapshot.isExact() && !snapshot.softState().attendance().isEmpty();
    }

    private void restore(NpcId id, NpcLife life) {
        world.npc(id).filter(npc -> npc.prototype().prowess() != null).ifPresent(npc -> world.put(npc.faring(life)));
    }

    /** The body is a stand-in until the battle goes on: what is true of it is in the world. */
    private void restore(FighterId who, FrayForm.Stance stance) {
        world.roomOf(who).ifPresent(room -> {
            var fighter = standIn(who);
            world.put(room, world.battle(room).with(new Combatant(fighter, stance.target(), stance.nextBlow(), stance.threat())));
        });
    }

    private Fighter standIn(FighterId who) {
        var body = switch (who) {
            case FighterId.OfCharacter(var id) -> world.bodyOf(world.character(id).orElseThrow());
            case FighterId.OfNpc _ -> Body.fresh(Stats.newcomers());
        };
        return Fighter.fresh(who, 1, body, Gear.none());
    }

    private void tellEnded(Map<FighterId, FrayForm.Stance> fray) {
        var fought = new HashSet<CharacterId>();
        fray.forEach((who, stance) -> {
            if (stance.target() != null) {
                note(who, fought);
                note(stance.target(), fought);
            }
        });
        if (!fought.isEmpty()) {
            turns.run(null, "the end of fights", turn -> arena.brokenOff(turn, List.copyOf(fought)));
        }
    }

    private void note(FighterId who, HashSet<CharacterId> fought) {
        if (who instanceof FighterId.OfCharacter(var id) && world.character(id).isPresent()) {
            fought.add(id);
        }
    }

    private void goOn() {
        timers.after(1, this::goOn); // first, so that a failure now does not end it
        for (RoomId room : world.battlefields()) {
            if (arena.isDue(world, room, turns.now())) {
                turns.run(null, "a fight in " + room, turn -> arena.goOn(turn, room, this::isOpen));
            }
        }
    }

    private boolean isOpen(ZoneId zone) {
        return outside.isOpen(zone);
    }

    private void enlist() {
        timers.after(ENLIST_PULSES, this::enlist);
        for (var character : List.copyOf(world.characters())) {
            if (arena.isOverlooked(world, character.id())) {
                turns.run(null, "what is upon " + character.id(), turn -> arena.enlist(turn, character.id()));
            }
        }
    }

    /** How NPCs fare that are not fresh. */
    Map<NpcId, NpcLife> lives() {
        var lives = new HashMap<NpcId, NpcLife>();
        world.npcs().forEach(npc -> {
            if (npc.life() != null) {
                lives.put(npc.id(), npc.life());
            }
        });
        return lives;
    }

    /** Who is in battles. */
    Map<FighterId, FrayForm.Stance> fray() {
        var fray = new HashMap<FighterId, FrayForm.Stance>();
        for (RoomId room : world.battlefields()) {
            Battle battle = world.battle(room);
            battle.all().forEach(each -> fray.put(
                    each.id(), new FrayForm.Stance(each.target(), each.nextBlow(), each.threat())));
        }
        return fray;
    }
}
