package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.hint.Hint;
import org.jventure.feature.hint.Hints;
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
        var written = arguments.rest("What do you want to say?");
        var words = unquoted(written);
        var speaker = turn.actor();
        turn.notice(new Happening.Heard(speaker.room(), new FighterId.OfCharacter(speaker.id()), words, null));
        turn.emitToRoom(new TalkEvent.Said(turn.actor().id(), turn.actor().name(), words));
        if (!words.equals(written)) {
            Hints.give(turn, turn.actor().id(), Hint.QUOTED_SAY);
        }
    }

    /** Without the marks around it, if there are some at both ends and nowhere else. */
    private static String unquoted(String words) {
        var inside = words.length() > 2 && words.startsWith("\"") && words.endsWith("\"")
                ? words.substring(1, words.length() - 1).strip()
                : "";
        return inside.isEmpty() || inside.contains("\"") ? words : inside;
    }
}
