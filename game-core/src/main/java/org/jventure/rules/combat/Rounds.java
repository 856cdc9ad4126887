package org.jventure.rules.combat;

import java.util.Comparator;

/** The blows that come round by round. */
final class Rounds {

    private static final String BARE_HANDS = "bare-hands";

    private final Scene scene;
    private final Strife strife;
    private final Harming harming;

    Rounds(Scene scene, Strife strife, Harming harming) {
        this.scene = scene;
        this.strife = strife;
        this.harming = harming;
    }

    /** All blows that are due, the longest due first. Rounds that nobody ran are not made up for. */
    void strike() {
        var due = scene.all().stream()
                .filter(each -> each.target() != null && !each.nextBlow().isAfter(scene.now()))
                .sorted(Comparator.comparing(Combatant::nextBlow).thenComparing(Combatant::id))
                .map(Combatant::id)
                .toList();
        for (var who : due) {
            scene.find(who).filter(each -> each.target() != null).ifPresent(this::round);
        }
    }

    private void round(Combatant one) {
        if (!one.id().isCharacter()) {
            strife.choice(one).ifPresent(foe -> strife.turn(one.id(), foe, true));
        }
        scene.find(one.id()).ifPresent(each -> {
            var target = each.target();
            var planned = each.nextBlow().plus(scene.rules().round());
            var next = planned.isAfter(scene.now()) ? planned : scene.now().plus(scene.rules().round());
            var ready = each.notBefore(next);
            scene.put(ready);
            if (target == null || strife.against(each.id(), target) != null) {
                strife.stop(ready);
            } else {
                blows(ready);
            }
        });
    }

    private void blows(Combatant attacker) {
        var target = attacker.target();
        var fighter = attacker.fighter();
        for (var blow : fighter.gear().blows(scene.rules().bareHands(fighter.level()))) {
            if (target != null && scene.has(attacker.id())) {
                scene.find(target).ifPresent(each -> blow(attacker, each, blow));
            }
        }
    }

    private void blow(Combatant attacker, Combatant target, Gear.Blow blow) {
        var weapon = blow.weapon() == null ? null : blow.weapon().key();
        int roll = scene.chance().below(100);
        if (roll >= Precision.of(attacker.fighter(), target.fighter(), scene.now())) {
            scene.tell(new CombatEvent.Missed(attacker.id(), target.id(), weapon));
            strife.notice(attacker.id(), target.id());
            return;
        }
        boolean well = roll < Precision.WELL;
        var effects = well ? Weapon.scaled(blow.effects(), Precision.AS_HARD) : blow.effects();
        harming.reach(attacker, target.id(), new Harming.Use(weapon == null ? BARE_HANDS : weapon, effects,
                felt -> new CombatEvent.Struck(attacker.id(), target.id(), weapon, well, felt)));
    }
}
