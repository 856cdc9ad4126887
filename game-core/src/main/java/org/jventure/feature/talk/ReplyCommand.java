package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

@Component
final class ReplyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.TALKING, List.of("reply"), List.of("reply <words>"), "Answer the last one who told you something.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = turn.actor().replyTo();
        if (name == null) {
            throw new Refusal("Nobody has told you anything that you could reply to.");
        }
        Tells.reply(turn, name, arguments.rest("What do you want to reply to " + name + "?"));
    }
}
