package org.jventure.rules.combat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.effect.Pool;

/** Skills, and things that are used like them. */
final class SkillUse {

    /** What no skill is called: the pause after any. */
    static final String PAUSE = ":pause";

    private final Scene scene;
    private final Strife strife;
    private final Harming harming;

    SkillUse(Scene scene, Strife strife, Harming harming) {
        this.scene = scene;
        this.strife = strife;
        this.harming = harming;
    }

    /** Why not, or null if it was done. NPCs pay no points. */
    @Nullable CombatRefusal use(Combatant actor, Skill skill, @Nullable FighterId named) {
        var target = named != null ? named : aim(actor, skill);
        var refusal = refusal(actor, skill, target);
        if (refusal == null && target != null) {
            perform(paid(actor, skill), skill, target);
        }
        return refusal;
    }

    private static @Nullable FighterId aim(Combatant actor, Skill skill) {
        return switch (skill.aim()) {
            case FOE -> actor.target();
            case FRIEND, SELF -> actor.id();
        };
    }

    private @Nullable CombatRefusal refusal(Combatant actor, Skill skill, @Nullable FighterId target) {
        if (!skill.enabled()) {
            return new CombatRefusal.OutOfUse();
        }
        if (!scene.around().knows(actor.id(), skill)) {
            return new CombatRefusal.NotKnown();
        }
        if (target == null) {
            return new CombatRefusal.NoTarget();
        }
        var wrong = wrongTarget(actor.id(), skill, target);
        return wrong != null ? wrong : unready(actor.fighter(), skill);
    }

    private @Nullable CombatRefusal wrongTarget(FighterId actor, Skill skill, FighterId target) {
        return switch (skill.aim()) {
            case FOE -> strife.against(actor, target);
            case FRIEND -> scene.has(target) ? null : new CombatRefusal.TargetNotHere(target);
            case SELF -> actor.equals(target) ? null : new CombatRefusal.OnlyAtSelf();
        };
    }

    private @Nullable CombatRefusal unready(Fighter fighter, Skill skill) {
        if (fighter.level() < skill.level()) {
            return new CombatRefusal.LevelTooLow(skill.level());
        }
        var own = fighter.cooldowns().left(skill.key(), scene.now(), skill.cooldown());
        var pause = fighter.cooldowns().left(PAUSE, scene.now(), scene.rules().pause());
        var left = own.compareTo(pause) > 0 ? own : pause;
        if (left.compareTo(Duration.ZERO) > 0) {
            return new CombatRefusal.NotReady(left);
        }
        int points = fighter.body().vitals().skill();
        return points < price(fighter, skill) ? new CombatRefusal.TooFewPoints(skill.cost(), points) : null;
    }

    private static int price(Fighter fighter, Skill skill) {
        return fighter.id().isCharacter() ? skill.cost() : 0;
    }

    private Combatant paid(Combatant actor, Skill skill) {
        var fighter = actor.fighter();
        var body = fighter.body();
        var paid = fighter
                .with(body.with(body.vitals().without(Pool.SKILL, price(fighter, skill))))
                .with(fighter.cooldowns()
                        .after(skill.key(), scene.now(), skill.cooldown())
                        .after(PAUSE, scene.now(), scene.rules().pause()));
        var after = actor.with(paid);
        scene.put(after);
        return after;
    }

    private void perform(Combatant actor, Skill skill, FighterId target) {
        var effects = skill.effectsWith(actor.fighter().gear());
        harming.reach(actor, target, new Harming.Use(skill.key(), effects,
                felt -> new CombatEvent.Used(actor.id(), target, skill.key(), felt)));
        if (skill.aim() == Skill.Aim.FOE && scene.has(target)) {
            provoke(actor.id(), target, skill.taunts());
        }
    }

    private void provoke(FighterId actor, FighterId target, boolean taunting) {
        if (scene.find(actor).filter(each -> each.target() == null).isPresent()) {
            strife.engage(actor, target);
        } else {
            strife.provoke(actor, target);
        }
        if (taunting) {
            scene.find(target).ifPresent(each ->
                    scene.put(each.with(each.threat().taunted(actor, scene.now()))));
            scene.tell(new CombatEvent.Taunted(actor, target));
            if (!target.isCharacter() && scene.around().mayHarm(target, actor)) {
                strife.turn(target, actor, true);
            }
        }
    }
}
