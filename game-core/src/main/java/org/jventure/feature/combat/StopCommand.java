package org.jventure.feature.combat;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.rules.combat.Intent;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class StopCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING, List.of("stop", "cease"), List.of("stop"), "Strike nobody any more.")
                .explained("Whoever is after you does not care.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        Refused.act(turn, new Intent.Stop());
    }
}
