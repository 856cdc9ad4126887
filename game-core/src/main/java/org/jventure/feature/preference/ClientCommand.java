package org.jventure.feature.preference;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** For the help alone: the session answers the word itself, since only it knows the client. */
@Component
final class ClientCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("client"),
                        List.of("client"),
                        "See what your own program tells of itself.")
                .explained(
                        "Its name, the size and the colours of its screen, which letters it shows, what else it understands, and"
                                + " whether the connection is packed and encrypted. If something looks wrong, begin here.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        throw new Refusal("Type just 'client'.");
    }
}
