package org.jventure.feature.info;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class VersionCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF, List.of("version"), List.of("version"), "See which program runs this world.")
                .explained("If you report something, this is worth adding.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var version = VersionCommand.class.getPackage().getImplementationVersion();
        turn.answer("This world runs on JVenture, " + (version == null ? "in development" : "version " + version) + ".");
    }
}
