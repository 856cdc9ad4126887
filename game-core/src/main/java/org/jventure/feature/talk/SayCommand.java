package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;

@Component
final class SayCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.TALKING, List.of("say", "'"), List.of("say <words>", "'<words>"), "Speak to everyone in the room.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var words = arguments.rest("What do you want to say?");
        turn.emitToRoom(new TalkEvent.Said(turn.actor().id(), turn.actor().name(), words));
    }
}
