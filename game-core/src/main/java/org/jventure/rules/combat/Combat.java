package org.jventure.rules.combat;

import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Intent.Assist;
import org.jventure.rules.combat.Intent.Attack;
import org.jventure.rules.combat.Intent.Flee;
import org.jventure.rules.combat.Intent.Stop;
import org.jventure.rules.combat.Intent.Use;

/**
 * The rules of fights, as functions: of a battle, what is done and the circumstances comes a new battle and what happened.
 * Nothing is kept between two calls; the same arguments, with chance from the same seed, give the same outcome.
 */
public final class Combat {

    private final CombatRules rules;

    public Combat(CombatRules rules) {
        this.rules = rules;
    }

    /** Lets somebody in the battle do something, or says why not. */
    public Answer act(Battle battle, FighterId actor, Intent intent, Circumstances circumstances) {
        var found = battle.find(actor).filter(each -> each.fighter().isAlive());
        if (found.isEmpty()) {
            return new CombatRefusal.NotHere();
        }
        var play = new Play(battle, circumstances);
        var refusal = play.act(found.get(), intent);
        return refusal != null ? refusal : play.scene.outcome();
    }

    /**
     * Lets happen what is due by now, each thing once at most however much time went by: boosts end, afflictions hurt, blows
     * fall, and who is wimpy tries to flee. {@link Battle#next} says when it is worth while.
     */
    public Outcome pulse(Battle battle, Circumstances circumstances) {
        var play = new Play(battle, circumstances);
        new Passing(play.scene, play.harming).pass();
        new Rounds(play.scene, play.strife, play.harming).strike();
        new Flight(play.scene, play.strife).cowards();
        return play.scene.outcome();
    }

    /** Somebody comes, as a newcomer or out of another room's battle; who remembers them as a foe goes for them. */
    public Outcome come(Battle battle, Combatant comer, Circumstances circumstances) {
        var play = new Play(battle.with(comer.at(null)), circumstances);
        play.strife.remember();
        return play.scene.outcome();
    }

    /** Somebody is not there any more, for whatever reason but death; changes nothing if they were not. */
    public Outcome leave(Battle battle, FighterId leaver, Circumstances circumstances) {
        var play = new Play(battle, circumstances);
        battle.find(leaver).ifPresent(each -> {
            play.scene.leaves(each);
            play.strife.forget(leaver, false);
        });
        return play.scene.outcome();
    }

    private final class Play {

        private final Scene scene;
        private final Strife strife;
        private final Harming harming;

        private Play(Battle battle, Circumstances circumstances) {
            scene = new Scene(battle, rules, circumstances);
            strife = new Strife(scene);
            harming = new Harming(scene, strife);
        }

        private @Nullable CombatRefusal act(Combatant actor, Intent intent) {
            return switch (intent) {
                case Attack(var target) -> strife.attack(actor, target);
                case Use(var skill, var target) -> new SkillUse(scene, strife, harming).use(actor, skill, target);
                case Flee() -> new Flight(scene, strife).flee(actor);
                case Assist(var friend) -> strife.assist(actor, friend);
                case Stop() -> stop(actor);
            };
        }

        private @Nullable CombatRefusal stop(Combatant actor) {
            if (actor.target() == null) {
                return new CombatRefusal.NotFighting();
            }
            strife.stop(actor);
            return null;
        }
    }
}
