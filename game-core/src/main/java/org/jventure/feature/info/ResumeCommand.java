package org.jventure.feature.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** For the help alone: the session answers the word itself, since only it knows by which line its code would travel. */
@Component
final class ResumeCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("resume"),
                        List.of("resume"),
                        "Get a code by which you come back after a lost connection.")
                .explained("Connect again, to any server of this world, and type 'resume' and the code instead of your name: "
                        + "you go on at once and read what you have missed. A code is good once, for as long as your "
                        + "character waits for you. The browser does all this by itself.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        throw new Refusal("Type just 'resume', and keep the code for the day when you need it.");
    }
}
