package org.jventure.feature.parcel;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class ParcelsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS, List.of("parcels"), List.of("parcels"),
                "List the parcels that wait for you, and those of yours that nobody has collected.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        ParcelList.ask(turn, ParcelList::show);
    }
}
