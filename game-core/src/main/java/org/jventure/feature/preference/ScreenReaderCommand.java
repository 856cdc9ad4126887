package org.jventure.feature.preference;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class ScreenReaderCommand implements Setting {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("screenreader"),
                        List.of("screenreader on", "screenreader off", "screenreader auto"),
                        "Have words made for ears: lists as sentences, signs as words, nothing told by colour alone.")
                .explained("Many clients say by themselves that a screen reader is in use; then 'auto' is enough, and"
                        + " there is nothing to do.");
    }

    @Override
    public String now(Turn turn) {
        return Words.lowerCase(Wishes.of(turn).screenReader().name());
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        switch (Words.lowerCase(arguments.text())) {
            case "on" -> choose(turn, Choice.ON, "Words are made for a screen reader from now on.");
            case "off" -> choose(turn, Choice.OFF, "Words are made for the eye from now on.");
            case "auto" -> choose(turn, Choice.AUTO, "Words are made for a screen reader whenever your client says that it has one.");
            case "" -> turn.answer(switch (Wishes.of(turn).screenReader()) {
                case ON -> "Words are made for a screen reader. 'screenreader off' ends it.";
                case OFF -> "Words are made for the eye. 'screenreader on' has them made for a screen reader.";
                case AUTO -> "Words are made for a screen reader if your client says that it has one."
                        + " 'screenreader on' has them made so in any case.";
            });
            default -> throw new Refusal("Write 'screenreader on', 'screenreader off' or 'screenreader auto'.");
        }
    }

    private static void choose(Turn turn, Choice choice, String words) {
        Wishes.change(turn, wishes -> wishes.withScreenReader(choice));
        turn.answer(words);
    }
}
