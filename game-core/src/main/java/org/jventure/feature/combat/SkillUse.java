package org.jventure.feature.combat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.skill.Skill;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Combatant;
import org.jventure.rules.combat.Intent;
import org.jventure.turn.Turn;

/** One skill, used by its word: on who is named, else on whom one fights, or on oneself if it is good for that. */
final class SkillUse implements Command {

    private final Skill skill;

    SkillUse(Skill skill) {
        this.skill = skill;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.FIGHTING, List.of(skill.key()), List.of(skill.key(), skill.key() + " <somebody>"), skill.description());
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var rules = Fighters.skill(skill);
        var named = arguments.without("at").without("on").text();
        var target = named.isEmpty()
                ? pursuer(turn, rules)
                : Ring.id(TargetFinder.requireSomebody(turn, named));
        Refused.act(turn, new Intent.Use(rules, target));
    }

    /** Whoever is after one who fights nobody; null = let the skill find its target. */
    private static @Nullable FighterId pursuer(Turn turn, org.jventure.rules.combat.Skill skill) {
        var own = Fighting.id(turn.actor().id());
        var battle = turn.world().battle(turn.actor().room());
        if (skill.aim() != org.jventure.rules.combat.Skill.Aim.FOE
                || battle.find(own).map(Combatant::target).isPresent()) {
            return null;
        }
        return battle.all().stream().filter(each -> each.fights(own)).map(Combatant::id).findFirst().orElse(null);
    }
}
