package org.jventure.feature.item;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.feature.look.ItemView;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;

@Component
final class InventoryCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS, List.of("inventory", "inv", "i"), List.of("inventory", "i"), "List what you carry.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var items = TargetFinder.carried(turn);
        if (items.isEmpty()) {
            turn.answer("You are carrying nothing.");
            return;
        }
        turn.answer(Words.listing(StyledText.of(Style.HEADING, "You are carrying:"), ItemView.counted(items)));
    }
}
