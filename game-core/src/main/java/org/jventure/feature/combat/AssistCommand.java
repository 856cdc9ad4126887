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

@Component
final class AssistCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING,
                        List.of("assist"),
                        List.of("assist <somebody>"),
                        "Attack whom somebody fights.")
                .explained("Those who go together share what a victory brings, and all of them have a little more of it.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var friend = TargetFinder.requireSomebody(turn, arguments.rest("Assist whom?"));
        Refused.act(turn, new Intent.Assist(Ring.id(friend)));
    }
}
