package org.jventure.feature.combat;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class WimpyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.FIGHTING,
                List.of("wimpy"),
                List.of("wimpy", "wimpy <percent>", "wimpy off"),
                "See or say at how much of your health you try to flee by yourself.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var actor = turn.actor();
        if (!arguments.isEmpty()) {
            turn.store(actor.faring(actor.condition().wimpy(percent(arguments.text()))));
        }
        int percent = turn.actor().condition().wimpy();
        turn.answer(percent == 0
                ? "You never flee by yourself."
                : "You try to flee when " + percent + "% of your health is left.");
    }

    private static int percent(String text) {
        var number = Words.lowerCase(text).replaceFirst(" ?(%|percent)$", "");
        if (number.equals("off")) {
            return 0;
        }
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > 100) {
            throw new Refusal("Write 'wimpy' with a number from 0 to 100: 'wimpy 20' lets you flee with a fifth of your health left.");
        }
        return Integer.parseInt(number);
    }
}
