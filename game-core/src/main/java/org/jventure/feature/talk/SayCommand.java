package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
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
        var speaker = turn.actor();
        turn.notice(new Happening.Heard(speaker.room(), new FighterId.OfCharacter(speaker.id()), words, null));
        turn.emitToRoom(new TalkEvent.Said(turn.actor().id(), turn.actor().name(), words));
    }
}
