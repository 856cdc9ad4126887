package org.jventure.feature.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.combat.Fighting;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;

@Component
final class QuitCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("quit"),
                        List.of("quit"),
                        "Leave the world. You keep all you carry and come back where you left.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        Fighting.refuseInFight(turn, "leave the world");
        turn.quit(StyledText.of(Style.SYSTEM, "Farewell, " + turn.actor().name() + ". All is kept for your return."));
    }
}
