package org.jventure.rules.combat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.effect.Stat;

/** Getting away. */
final class Flight {

    /** What no skill is called: one attempt a round. */
    static final String FLEE = ":flee";

    private static final int EVEN = 50;
    private static final int PER_POINT = 2;
    private static final int LEAST = 10;
    private static final int MOST = 90;

    private final Scene scene;
    private final Strife strife;

    Flight(Scene scene, Strife strife) {
        this.scene = scene;
        this.strife = strife;
    }

    /** Why not, or null if it was tried. */
    @Nullable CombatRefusal flee(Combatant one) {
        if (one.target() == null && !pursued(one.id())) {
            return new CombatRefusal.NotFighting();
        }
        var round = scene.rules().round();
        var left = one.fighter().cooldowns().left(FLEE, scene.now(), round);
        if (left.compareTo(Duration.ZERO) > 0) {
            return new CombatRefusal.NotReady(left);
        }
        int ways = scene.around().waysOut(one.id());
        if (ways < 1) {
            return new CombatRefusal.NoWayOut();
        }
        attempt(one.with(one.fighter().with(one.fighter().cooldowns().after(FLEE, scene.now(), round))), ways);
        return null;
    }

    private void attempt(Combatant one, int ways) {
        scene.put(one);
        if (scene.chance().below(100) < chance(one)) {
            scene.tell(new CombatEvent.Fled(one.id(), scene.chance().below(ways)));
            scene.leaves(one);
            strife.forget(one.id(), false);
        } else {
            scene.tell(new CombatEvent.FlightFailed(one.id()));
        }
    }

    /** In percent: even against equals, two more for each point of agility above the most agile who is after one. */
    private int chance(Combatant one) {
        int quickest = scene.all().stream()
                .filter(each -> each.fights(one.id()))
                .mapToInt(this::agility)
                .max()
                .orElse(0);
        return Math.clamp(EVEN + (long) PER_POINT * (agility(one) - quickest), LEAST, MOST);
    }

    private int agility(Combatant one) {
        return one.fighter().body().effective(scene.now()).of(Stat.AGILITY);
    }

    private boolean pursued(FighterId who) {
        return scene.all().stream().anyMatch(each -> each.fights(who));
    }

    /** Lets those flee who wanted to at that much of their health, and can. */
    void cowards() {
        scene.all().forEach(each -> scene.find(each.id()).filter(this::isAfraid).ifPresent(this::flee));
    }

    private boolean isAfraid(Combatant one) {
        var fighter = one.fighter();
        long most = fighter.body().effective(scene.now()).of(Stat.MAX_HEALTH);
        return fighter.wimpy() > 0
                && fighter.body().vitals().health() * 100L <= fighter.wimpy() * most
                && pursued(one.id());
    }
}
