package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;

@Component
final class TellCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.TALKING,
                List.of("tell", "t"),
                List.of("tell <who> <words>"),
                "Talk to one person, wherever in the world that person is.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.word("Tell whom?");
        var words = arguments.afterWord().rest("What do you want to tell " + name + "?");
        Tells.send(turn, name, words);
    }
}
