package org.jventure.rules.combat;

import java.util.function.Predicate;
import org.jventure.rules.body.FighterId;

/** What happens by itself as time goes by: what ends, hurts again, is ready or fades. */
final class Passing {

    private final Scene scene;
    private final Harming harming;

    Passing(Scene scene, Harming harming) {
        this.scene = scene;
        this.harming = harming;
    }

    void pass() {
        scene.all().forEach(this::end);
        scene.all().forEach(each -> hurtAgain(each.id()));
    }

    private void end(Combatant one) {
        var fighter = one.fighter();
        fighter.body().lasting().endedBy(scene.now())
                .forEach(boost -> scene.tell(new CombatEvent.BoostEnded(one.id(), boost)));
        var ready = fighter.cooldowns().readyBy(scene.now());
        ready.stream()
                .filter(Predicate.not(SkillUse.PAUSE::equals))
                .filter(Predicate.not(Flight.FLEE::equals))
                .forEach(skill -> scene.tell(new CombatEvent.Ready(one.id(), skill)));
        scene.put(one.with(fighter
                        .with(fighter.body().withoutEnded(scene.now()))
                        .with(fighter.cooldowns().without(ready)))
                .with(one.threat().fadedBy(scene.now())));
    }

    private void hurtAgain(FighterId who) {
        var due = scene.find(who).map(each -> each.fighter().body().lasting().dueBy(scene.now()));
        due.ifPresent(afflictions -> afflictions.forEach(affliction ->
                scene.find(who).ifPresent(each -> harming.again(each, affliction))));
    }
}
