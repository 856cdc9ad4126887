package org.jventure.feature.look;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;

@Component
final class ExitsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(Topic.LOOKING, List.of("exits"), List.of("exits"), "List the ways out and where they lead.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var room = turn.world().requireRoom(turn.actor().room());
        if (room.exits().isEmpty()) {
            turn.answer("There is no way out that you can see.");
            return;
        }
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "From here you can go:"));
        room.exits().values().forEach(exit -> lines.add(StyledText.builder()
                .plain("  ")
                .add(Style.EXIT, exit.direction().word())
                .plain(" ".repeat(11 - exit.direction().word().length()))
                .plain(turn.world().room(exit.room())
                        .map(there -> there.name())
                        .orElse("out of " + turn.world().name()))
                .build()));
        turn.answer(StyledText.lines(lines));
    }
}
