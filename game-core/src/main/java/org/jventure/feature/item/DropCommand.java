package org.jventure.feature.item;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.look.ItemView;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;

@Component
final class DropCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS,
                List.of("drop"),
                List.of("drop <thing>", "drop all", "drop all.<thing>"),
                "Lay down something that you carry.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var items = Reach.carried(turn, arguments.rest("Drop what?"));
        items.forEach(item -> turn.move(item, new Holder.InRoom(turn.actor().room())));
        turn.emitToRoom(new ItemEvent.Dropped(
                turn.actor().id(), turn.actor().styledName(), ItemView.list(items)));
    }
}
