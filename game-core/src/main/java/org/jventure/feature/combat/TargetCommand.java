package org.jventure.feature.combat;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.Combatant;
import org.jventure.rules.combat.Intent;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class TargetCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING,
                        List.of("target"),
                        List.of("target", "target <somebody>"),
                        "See whom you fight, or turn on somebody.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Refused.act(turn, new Intent.Attack(Ring.id(TargetFinder.requireSomebody(turn, arguments.text()))));
            return;
        }
        var battle = turn.world().battle(turn.actor().room());
        var target = battle.find(Fighting.id(turn.actor().id())).map(Combatant::target);
        turn.answer(target.map(foe -> fought(turn, foe)).orElseGet(() -> StyledText.plain("You are not fighting anybody.")));
    }

    private static StyledText fought(Turn turn, FighterId foe) {
        var looks = Fighters.find(turn, foe).map(fighter -> ", who " + fighter.looks(turn.now()).words()).orElse("");
        return StyledText.plain("You are fighting ").then(new Names(turn).the(foe)).then(StyledText.plain(looks + "."));
    }
}
