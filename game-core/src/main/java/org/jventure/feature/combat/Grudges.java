package org.jventure.feature.combat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Battle;
import org.jventure.rules.combat.Combatant;
import org.jventure.world.ZoneWorld;

/** Whom a battle has to remember, and who comes into one because somebody there remembers them. Pure. */
final class Grudges {

    private Grudges() {}

    /** Those who fight, whom something still happens to, or who have something against somebody. */
    static Battle worthKeeping(Battle battle, Instant now) {
        var kept = Battle.none();
        for (var each : battle.all()) {
            if (isWorthKeeping(each, now) || battle.involves(each.id())) {
                kept = kept.with(each);
            }
        }
        return kept;
    }

    static boolean isWorthKeeping(Combatant one, Instant now) {
        return one.target() != null
                || one.nextBlow().isAfter(now)
                || remembers(one, now)
                || one.fighter().body().lasting().next().isPresent()
                || !one.fighter().cooldowns().waits().isEmpty();
    }

    /** What characters have against others, their players know best. */
    private static boolean remembers(Combatant one, Instant now) {
        return !one.id().isCharacter() && !one.threat().fadedBy(now).isEmpty();
    }

    /** Characters in the room, not in its battle, for whom an idle NPC there would go. */
    static List<FighterId> comers(ZoneWorld world, RoomId room) {
        var battle = world.battle(room);
        var comers = new ArrayList<FighterId>();
        for (var each : battle.all()) {
            if (!each.id().isCharacter() && each.target() == null) {
                each.threat().grudges().keySet().stream()
                        .filter(foe -> battle.find(foe).isEmpty() && !comers.contains(foe))
                        .filter(foe -> isThere(world, room, foe) && Surrounding.mayHarm(world, each.id(), foe))
                        .forEach(comers::add);
            }
        }
        return comers;
    }

    private static boolean isThere(ZoneWorld world, RoomId room, FighterId who) {
        return world.roomOf(who).filter(room::equals).isPresent()
                && !(who instanceof FighterId.OfCharacter(var id)
                        && world.character(id).filter(character -> character.sheet().growth() != null).isEmpty());
    }

    /** Whether the battle is not as it should be: somebody has left, somebody comes, or somebody is to be forgotten. */
    static boolean isUntidy(ZoneWorld world, RoomId room, Instant now) {
        var battle = world.battle(room);
        for (var each : battle.all()) {
            if (!isThere(world, room, each.id()) || !isWorthKeeping(each, now) && !battle.involves(each.id())) {
                return true;
            }
        }
        return !comers(world, room).isEmpty();
    }
}
