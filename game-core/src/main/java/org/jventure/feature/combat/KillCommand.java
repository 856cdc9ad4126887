package org.jventure.feature.combat;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.rules.combat.Intent;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Goes for somebody; blows then fall by themselves. Also turns on another in the middle of a fight. */
@Component
final class KillCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING,
                        List.of("kill", "attack", "hit"),
                        List.of("kill <somebody>", "attack <somebody>", "hit <somebody>"),
                        "Attack somebody, or turn on another in the middle of a fight.")
                .explained(
                        "You go on striking, every two seconds, until one of you is dead, flees or stops. Skills go beside it.",
                        "'consider' tells beforehand how it might end. Other players fight you only if you both agree: see 'pvp'.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var target = TargetFinder.requireSomebody(turn, arguments.rest("Attack whom?"));
        Refused.act(turn, new Intent.Attack(Ring.id(target)));
    }
}
