package org.jventure.feature.item;

import java.util.List;
import java.util.Optional;
import org.jventure.codex.Codex;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.WrittenVerbs;
import org.jventure.turn.Turn;
import org.jventure.world.Item;
import org.jventure.world.ItemTraits.Use;
import org.springframework.stereotype.Component;

/** Things have verbs of their own: drink, ring, light. They are known where there is such a thing, carried or here. */
@Component
final class ItemVerbs implements WrittenVerbs {

    @Override
    public Optional<Command> find(Codex codex, String word) {
        return Optional.empty(); // what is not here has no say
    }

    @Override
    public Optional<Command> find(Turn turn, String word) {
        return turn.world().items().stream().anyMatch(item -> has(item, word))
                ? Optional.of(new ByItsWord(word))
                : Optional.empty();
    }

    private static boolean has(Item item, String word) {
        return item.prototype().traits().use() instanceof Use use && use.word().equals(word) && !word.equals("use");
    }

    record ByItsWord(String word) implements Command {

        @Override
        public CommandSpec spec() {
            return CommandSpec.of(
                    Topic.THINGS, List.of(word), List.of(word + " <thing>", word + " <thing> on <who>"), "Use something.");
        }

        @Override
        public void perform(Turn turn, Arguments arguments) {
            UseCommand.use(turn, arguments, word);
        }
    }
}
