package org.jventure.feature.preference;

import java.util.Arrays;
import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Pronouns;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class PronounsCommand implements Setting {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("pronouns"),
                        List.of("pronouns", "pronouns he", "pronouns she", "pronouns they", "pronouns it"),
                        "Choose the words that stand for you where your name was said already.")
                .explained("You can change them whenever you like.");
    }

    @Override
    public String now(Turn turn) {
        return turn.actor().sheet().persona().pronouns().shown();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            turn.answer("Your pronouns are " + now(turn) + ".");
            return;
        }
        var wanted = Pronouns.of(arguments.text()).orElseThrow(() -> new Refusal("Write "
                + Words.either(Arrays.stream(Pronouns.values()).map(one -> "'pronouns " + one.subject() + "'").toList()) + "."));
        var sheet = turn.actor().sheet();
        turn.store(turn.actor().with(sheet.seenAs(sheet.persona().called(wanted))));
        turn.answer("Your pronouns are " + wanted.shown() + " from now on.");
    }
}
