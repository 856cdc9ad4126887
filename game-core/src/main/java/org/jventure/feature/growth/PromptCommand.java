package org.jventure.feature.growth;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.preference.Setting;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class PromptCommand implements Setting {

    private static final int LONGEST = 80;

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("prompt"),
                        List.of("prompt", "prompt <words>", "prompt reset"),
                        "See the words before what you type, and choose your own.")
                .explained(
                        "Within the words, %h is your health and %H the most you can have; %s and %S are the same for skill, %e and"
                                + " %E for endurance. %x is the experience you have gained since your level began, and %% a"
                                + " percent sign.",
                        "The usual prompt is: " + PromptLine.USUAL)
                .examples("prompt", "prompt %h of %H health:", "prompt reset");
    }

    @Override
    public String now(Turn turn) {
        var own = turn.actor().sheet().prompt();
        return own.isEmpty() ? "the usual one" : own;
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var words = StyledText.plain(arguments.text()).plainText().replace('\n', ' ').strip();
        if (words.isEmpty()) {
            show(turn);
        } else if (Words.lowerCase(words).equals("reset")) {
            change(turn, "");
        } else if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refusal("A prompt has at most " + LONGEST + " letters.");
        } else {
            change(turn, words);
        }
    }

    private static void show(Turn turn) {
        var own = turn.actor().sheet().prompt();
        turn.answer(own.isEmpty()
                ? "You have the usual prompt: " + PromptLine.USUAL
                : "Your prompt is: " + own + "\n'prompt reset' makes it the usual one again.");
    }

    private static void change(Turn turn, String words) {
        turn.store(turn.actor().with(turn.actor().sheet().prompting(words)));
        turn.answer(words.isEmpty() ? "You have the usual prompt from now on." : "Your prompt is from now on: " + words);
    }
}
