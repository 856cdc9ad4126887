package org.jventure.rules.combat;

import java.util.List;
import java.util.function.Function;
import org.jventure.rules.body.Affliction;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Hurt;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.harm.Felt;
import org.jventure.rules.harm.Impact;
import org.jventure.rules.harm.Source;
import org.jventure.rules.harm.Suffered;

/** What impacts do in a battle: to bodies, to threat, and to lives. */
final class Harming {

    private final Scene scene;
    private final Strife strife;

    Harming(Scene scene, Strife strife) {
        this.scene = scene;
        this.strife = strife;
    }

    /** Lets effects of one reach another, perhaps itself; the event is told before its consequences. */
    void reach(Combatant actor, FighterId target, Use use) {
        var fighter = actor.fighter();
        var source = new Source(actor.id(), fighter.level(), use.cause());
        var impact = scene.outgoing().of(source, use.effects(), fighter.body(), scene.moment());
        scene.find(actor.id()).ifPresent(each -> scene.put(each.with(each.fighter().practising(impact.practised()))));
        scene.find(target).ifPresent(each -> arrive(each, impact, use.event()));
    }

    /**
     * What is used, and how that is told.
     *
     * @param cause the key by which boosts and afflictions of it are known
     */
    record Use(String cause, List<Effect> effects, Function<List<Felt>, CombatEvent> event) {}

    private void arrive(Combatant target, Impact impact, Function<List<Felt>, CombatEvent> event) {
        var suffered = scene.incoming().suffer(target.fighter().body(), impact, scene.moment());
        scene.tell(event.apply(suffered.felt()));
        settle(target, suffered, impact.source().by());
        suffered.felt().forEach(felt -> healed(felt, impact.source().by(), target.id()));
    }

    /** One time of an affliction. */
    void again(Combatant target, Affliction affliction) {
        var suffered = scene.incoming().again(target.fighter().body(), affliction, scene.moment());
        suffered.felt().forEach(felt -> scene.tell(new CombatEvent.HurtAgain(
                target.id(), affliction.from(), affliction.cause(), felt, affliction.left() <= 1)));
        settle(target, suffered, affliction.from());
    }

    private void settle(Combatant target, Suffered suffered, FighterId by) {
        var looked = looks(target);
        var after = target.with(target.fighter().with(suffered.after()));
        if (suffered.lost() > 0 && !by.equals(target.id())) {
            after = after.with(after.threat().struck(by, suffered.lost(), scene.now()));
        }
        scene.put(after);
        if (!after.fighter().isAlive()) {
            die(after, by);
        } else if (looks(after) != looked) {
            scene.tell(new CombatEvent.Looks(after.id(), looks(after)));
        }
    }

    private Hurt looks(Combatant one) {
        return one.fighter().looks(scene.now());
    }

    /** Who heals somebody is noticed by all who are after them: half a point for each point of health. */
    private void healed(Felt felt, FighterId by, FighterId patient) {
        if (felt instanceof Felt.Recovered(var pool, var amount)
                && pool == Pool.HEALTH && amount > 1 && scene.has(by)) {
            for (var each : scene.all()) {
                if (each.fights(patient) && !each.id().equals(by)) {
                    scene.put(each.with(each.threat().stirred(by, amount / 2, scene.now())));
                }
            }
        }
    }

    private void die(Combatant dead, FighterId slayer) {
        var shares = Shares.of(dead, scene.all(), scene.around());
        scene.dies(dead);
        scene.tell(new CombatEvent.Died(new Death(dead.fighter(), slayer, shares)));
        strife.forget(dead.id(), true);
    }
}
