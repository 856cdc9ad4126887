package org.jventure.feature.preference;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Preferences;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class WidthCommand implements Setting {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.YOURSELF,
                List.of("width"),
                List.of("width <columns>", "width auto"),
                "Have lines wrapped at so many letters, or as wide as your screen is.");
    }

    @Override
    public String now(Turn turn) {
        int width = Wishes.of(turn).width();
        return width == 0 ? "as wide as your screen" : Words.count(width, "letter");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            int width = Wishes.of(turn).width();
            turn.answer(width == 0
                    ? "Lines are as wide as your screen."
                    : "Lines have up to " + width + " letters. 'width auto' makes them as wide as your screen.");
        } else if (Words.lowerCase(arguments.text()).equals("auto")) {
            Wishes.change(turn, wishes -> wishes.withWidth(0));
            turn.answer("Lines are as wide as your screen from now on.");
        } else {
            int width = Lines.number(arguments.text());
            if (width < Preferences.NARROWEST || width > Preferences.WIDEST) {
                throw new Refusal("Write a number from " + Preferences.NARROWEST + " to " + Preferences.WIDEST
                        + ", or 'width auto'.");
            }
            Wishes.change(turn, wishes -> wishes.withWidth(width));
            turn.answer("Lines have up to " + width + " letters from now on.");
        }
    }
}
