package org.jventure.feature.preference;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class TitleCommand implements Setting {

    private static final int LONGEST = 40;

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("title"),
                        List.of("title", "title <words>", "title reset"),
                        "Have some words stand behind your name, where people ask who you are.")
                .explained("'who' and 'info' show it.")
                .examples("title", "title the Unsinkable", "title reset");
    }

    @Override
    public String now(Turn turn) {
        var title = turn.actor().sheet().persona().title();
        return title.isEmpty() ? "none" : title;
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var words = StyledText.plain(arguments.text()).plainText().replaceAll("\\s+", " ").strip();
        var title = turn.actor().sheet().persona().title();
        if (words.isEmpty()) {
            turn.answer(title.isEmpty() ? "You have no title." : "You are " + turn.actor().name() + " " + title + ".");
        } else if (Words.lowerCase(words).equals("reset")) {
            change(turn, "");
            turn.answer("You have no title any more.");
        } else if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refusal("A title has at most " + LONGEST + " letters.");
        } else {
            change(turn, words);
            turn.answer("You are " + turn.actor().name() + " " + words + " from now on.");
        }
    }

    private static void change(Turn turn, String title) {
        var sheet = turn.actor().sheet();
        turn.store(turn.actor().with(sheet.seenAs(sheet.persona().titled(title))));
    }
}
