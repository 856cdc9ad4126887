package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandSpec;
import org.jventure.feature.look.ItemView;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class PutCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS,
                List.of("put"),
                List.of("put <thing> in <container>", "put <number> coins in <container>"),
                "Put something that you carry into a container.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        arguments.rest("Put what into what?");
        var pair = arguments.around("into", "in", "inside").orElseThrow(() -> new Refusal("Put it into what?"));
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            throw new Refusal("Put what into what?");
        }
        var container = Reach.container(turn, pair.after());
        var coins = CoinHandling.meant(turn, pair.before());
        if (coins.isPresent()) {
            putIn(turn, CoinHandling.put(turn, coins.get(), container), container);
            return;
        }
        var items = withoutItself(Reach.loose(turn, pair.before()), container);
        var inside = new Holder.Inside(container.id());
        if (turn.world().itemsOf(inside).size() + items.size() > container.prototype().capacity()) {
            throw new Refusal(Words.capitalised(Articles.definite(container.name())) + " has no room for that.");
        }
        items.forEach(item -> turn.move(item, inside));
        putIn(turn, ItemView.list(items), container);
    }

    private static void putIn(Turn turn, StyledText things, Item container) {
        turn.emitToRoom(new ItemEvent.PutIn(
                turn.actor().id(), turn.actor().styledName(), things, ItemView.definite(container)));
    }

    /** Containers stay out of containers: then nothing can come to lie inside itself, by whatever detour. */
    private static List<Item> withoutItself(List<Item> items, Item container) {
        var plain = items.stream().filter(item -> !item.prototype().isContainer()).toList();
        if (!plain.isEmpty()) {
            return plain;
        }
        throw new Refusal(items.contains(container)
                ? "It will not go into itself, however you turn it."
                : Words.capitalised(Articles.definite(items.getFirst().name())) + " is too bulky to go into "
                        + Articles.definite(container.name()) + ".");
    }
}
