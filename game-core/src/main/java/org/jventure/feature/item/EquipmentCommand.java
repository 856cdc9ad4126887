package org.jventure.feature.item;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;

/** What is worn and wielded: nothing, until things can be worn and wielded. */
@Component
final class EquipmentCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS, List.of("equipment", "eq"), List.of("equipment"), "List what you wear and wield.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        turn.answer("You wear plain travelling clothes and wield nothing.");
    }
}
