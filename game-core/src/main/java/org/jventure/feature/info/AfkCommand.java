package org.jventure.feature.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.hint.Hint;
import org.jventure.feature.hint.Hints;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;

@Component
final class AfkCommand implements Command {

    private static final int LONGEST = 80;

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("afk", "away"),
                        List.of("afk", "afk <words>"),
                        "Let others know that you are away from the keyboard.")
                .explained("'who' shows it, with your words, and whoever tells you something reads it. Whatever you type next "
                        + "ends it.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var why = arguments.isEmpty() ? "" : cut(StyledText.plain(arguments.rest("")).plainText().replace('\n', ' '));
        turn.store(turn.actor().away(why));
        turn.answer(why.isEmpty() ? "You are away now." : "You are away now: " + why);
        Hints.give(turn, turn.actor().id(), Hint.AFK);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…"
                : words;
    }
}
