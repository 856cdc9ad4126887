package org.jventure.feature.look;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;
import org.jventure.world.Exit;
import org.jventure.world.ZoneWorld;

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
        turn.answer(Words.listing(
                StyledText.of(Style.HEADING, "From here you can go:"),
                room.exits().values().stream().map(exit -> line(turn.world(), exit)).toList()));
    }

    private static StyledText line(ZoneWorld world, Exit exit) {
        var word = exit.direction().word();
        return StyledText.builder()
                .add(StyledText.clickable(Style.EXIT, word, word))
                .add(StyledText.sign(
                        Style.PLAIN, " ".repeat(11 - word.length()), world.room(exit.room()).isPresent() ? " to " : " "))
                .plain(world.room(exit.room()).map(there -> there.name()).orElse("out of " + world.name()))
                .build();
    }
}
