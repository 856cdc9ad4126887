package org.jventure.feature.preference;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class HintsCommand implements Setting {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("hints"),
                        List.of("hints", "hints on", "hints off"),
                        "Have the game explain itself by and by, or not.")
                .explained("Each hint is given once, when it may be of use. 'hints on' lets you read them all again.");
    }

    @Override
    public String now(Turn turn) {
        return Wishes.of(turn).quiet() ? "off" : "on";
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        switch (Words.lowerCase(arguments.text())) {
            case "" -> turn.answer(Wishes.of(turn).quiet()
                    ? "You get no hints. 'hints on' changes that."
                    : "You get hints by and by. 'hints off' ends that.");
            case "on" -> {
                Wishes.change(turn, wishes -> wishes.quiet(false));
                var sheet = turn.actor().sheet();
                turn.store(turn.actor().with(sheet.seenAs(sheet.persona().unhinted())));
                turn.answer("You get hints by and by, each of them once.");
            }
            case "off" -> {
                Wishes.change(turn, wishes -> wishes.quiet(true));
                turn.answer("You get no more hints.");
            }
            default -> throw new Refusal("Write 'hints on' or 'hints off'.");
        }
    }
}
