package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;

@Component
final class EmoteCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.TALKING,
                        List.of("emote", ":", "*"),
                        List.of("emote <deed>", ":<deed>"),
                        "Do something for everyone in the room to see.")
                .explained("'emote looks at the sea.' is seen as your name, then: looks at the sea.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var deed = arguments.rest("What do you want to do?");
        turn.emitToRoom(new TalkEvent.Emoted(turn.actor().styledName(), deed));
    }
}
