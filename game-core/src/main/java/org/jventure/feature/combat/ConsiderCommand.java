package org.jventure.feature.combat;

import java.util.List;
import org.jventure.codex.skill.Skill;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Odds;
import org.jventure.text.StyledText;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class ConsiderCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING,
                        List.of("consider"),
                        List.of("consider <somebody>"),
                        "Guess how a fight with somebody would end.")
                .explained("It compares you two as you are now, hurt or not, and nobody else is reckoned with.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var target = Ring.id(TargetFinder.requireSomebody(turn, arguments.rest("Consider whom?")));
        var own = Fighting.id(turn.actor().id());
        if (target.equals(own)) {
            throw new Refusal("You know yourself well enough.");
        }
        var names = new Names(turn);
        if (Fighters.find(turn, target).isEmpty()) {
            throw new Refusal(names.capitalised(target).then(StyledText.plain(" is nobody you could fight.")));
        }
        var odds = Odds.of(side(turn, own), side(turn, target), Fighters.rules(turn.codex()), turn.now());
        var level = Fighters.find(turn, target).orElseThrow().level();
        turn.answer(names.capitalised(target).then(StyledText.plain(" is of level " + level + ". " + odds.words())));
    }

    private static Odds.Side side(Turn turn, FighterId who) {
        var fighter = Fighters.find(turn, who).orElseThrow(() -> new Refusal("You can't fight yet."));
        var around = new Surrounding(turn, turn.actor().room(), _ -> true);
        return new Odds.Side(fighter, turn.codex().all(Skill.class).stream()
                .map(Fighters::skill)
                .filter(skill -> around.knows(who, skill))
                .toList());
    }
}
