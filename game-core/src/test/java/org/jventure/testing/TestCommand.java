package org.jventure.testing;

import java.util.List;
import java.util.function.Consumer;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Turn;

/** A command that a test makes up. */
public record TestCommand(String verb, Consumer<Turn> deed) implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(Topic.YOURSELF, List.of(verb), List.of(verb), "Made up by a test.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        deed.accept(turn);
    }
}
