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
final class FleeCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING, List.of("flee"), List.of("flee"), "Try to get out of a fight, by whatever way there is.")
                .explained("It fails at times, most often against the quick. 'wimpy' lets you flee by yourself when you are hurt.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        Refused.act(turn, new Intent.Flee());
    }
}
