package org.jventure.feature.item;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.look.ItemView;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;

@Component
final class DropCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("drop"),
                        List.of("drop <thing>", "drop all", "drop all.<thing>", "drop <number> coins"),
                        "Lay down something that you carry.")
                .explained("'drop all' means things; coins are dropped by number, or with 'drop all coins'.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.rest("Drop what?");
        var coins = CoinHandling.meant(turn, name);
        var dropped = coins.isPresent() ? CoinHandling.drop(turn, coins.get()) : drop(turn, Reach.loose(turn, name));
        turn.emitToRoom(new ItemEvent.Dropped(turn.actor().id(), turn.actor().styledName(), dropped));
    }

    private static StyledText drop(Turn turn, List<Item> items) {
        items.forEach(item -> turn.move(item, new Holder.InRoom(turn.actor().room())));
        return ItemView.list(items);
    }
}
