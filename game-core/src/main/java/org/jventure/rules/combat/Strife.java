package org.jventure.rules.combat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;

/** Who is after whom. */
final class Strife {

    private final Scene scene;

    Strife(Scene scene) {
        this.scene = scene;
    }

    /** What keeps the one from harming the other, if anything does. */
    @Nullable CombatRefusal against(FighterId actor, FighterId target) {
        if (actor.equals(target)) {
            return new CombatRefusal.NotAtSelf();
        }
        if (!scene.has(target)) {
            return new CombatRefusal.TargetNotHere(target);
        }
        return scene.around().mayHarm(actor, target) ? null : new CombatRefusal.MayNotHarm(target);
    }

    @Nullable CombatRefusal attack(Combatant attacker, FighterId target) {
        var refusal = against(attacker.id(), target);
        if (refusal == null && attacker.fights(target)) {
            refusal = new CombatRefusal.FightsAlready(target);
        }
        if (refusal == null) {
            engage(attacker.id(), target);
        }
        return refusal;
    }

    /** The one goes for the other, who goes back at them unless busy, after half a round. */
    void engage(FighterId attacker, FighterId target) {
        turn(attacker, target, false);
        provoke(attacker, target);
    }

    /** The other notices, and goes for the one unless busy. */
    void provoke(FighterId attacker, FighterId target) {
        notice(attacker, target);
        scene.find(target)
                .filter(attacked -> attacked.target() == null && scene.around().mayHarm(target, attacker))
                .ifPresent(attacked -> turn(target, attacker, true));
    }

    /** The other notices, and will remember. */
    void notice(FighterId attacker, FighterId target) {
        scene.find(target).ifPresent(attacked ->
                scene.put(attacked.with(attacked.threat().stirred(attacker, 1, scene.now()))));
    }

    /** Makes the one strike at the other from now on, if they do not already. */
    void turn(FighterId who, FighterId target, boolean back) {
        scene.find(who).filter(each -> !each.fights(target)).ifPresent(each -> {
            var surprised = back && each.target() == null;
            var earliest = surprised ? scene.now().plus(scene.rules().round().dividedBy(2)) : scene.now();
            scene.put(each.at(target).notBefore(earliest));
            scene.tell(new CombatEvent.Engaged(who, target, back));
        });
    }

    @Nullable CombatRefusal assist(Combatant helper, FighterId friend) {
        if (helper.id().equals(friend)) {
            return new CombatRefusal.NotAtSelf();
        }
        var helped = scene.find(friend);
        if (helped.isEmpty()) {
            return new CombatRefusal.TargetNotHere(friend);
        }
        var foe = helped.map(Combatant::target).or(() -> firstAfter(friend));
        return foe.isPresent() ? attack(helper, foe.get()) : new CombatRefusal.FriendNotFighting(friend);
    }

    private Optional<FighterId> firstAfter(FighterId who) {
        return scene.all().stream().filter(each -> each.fights(who)).map(Combatant::id).findFirst();
    }

    /** Whoever was after one who is gone turns on the next, or stops. */
    void forget(FighterId gone, boolean forEver) {
        for (var each : scene.all()) {
            var left = forEver ? each.with(each.threat().without(gone)) : each;
            scene.put(left);
            if (left.fights(gone)) {
                next(left.at(null));
            }
        }
    }

    /** Lets idle NPCs go for whom they have something against. */
    void remember() {
        for (var each : scene.all()) {
            scene.find(each.id())
                    .filter(npc -> npc.target() == null && !npc.id().isCharacter())
                    .flatMap(this::choice)
                    .ifPresent(foe -> engage(each.id(), foe));
        }
    }

    private void next(Combatant free) {
        scene.put(free);
        choice(free).ifPresentOrElse(
                foe -> turn(free.id(), foe, true), () -> scene.tell(new CombatEvent.Stopped(free.id())));
    }

    /** Whom one fights by itself: an NPC whoever matters most to it, a character only who is after them. */
    Optional<FighterId> choice(Combatant one) {
        return one.threat().foremost(one.target(), other -> scene.find(other)
                .filter(foe -> !one.id().isCharacter() || foe.fights(one.id()))
                .filter(foe -> scene.around().mayHarm(one.id(), other))
                .isPresent());
    }

    /** Stops striking. */
    void stop(Combatant one) {
        scene.put(one.at(null));
        scene.tell(new CombatEvent.Stopped(one.id()));
    }
}
