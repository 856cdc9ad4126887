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
final class PvpCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING,
                        List.of("pvp"),
                        List.of("pvp", "pvp on", "pvp off"),
                        "Agree to fight other players who agree too.")
                .explained("There are places where nobody is asked, and others where nobody may fight at all.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var actor = turn.actor();
        switch (Words.lowerCase(arguments.text())) {
            case "" -> {}
            case "on" -> turn.store(actor.faring(actor.condition().pvp(true)));
            case "off" -> {
                Fighting.refuseInFight(turn, "change your mind about that");
                turn.store(actor.faring(actor.condition().pvp(false)));
            }
            default -> throw new Refusal("Write 'pvp on' or 'pvp off'.");
        }
        turn.answer(turn.actor().condition().pvp()
                ? "You agree to fight other players who agree too."
                : "You don't agree to fight other players.");
    }
}
