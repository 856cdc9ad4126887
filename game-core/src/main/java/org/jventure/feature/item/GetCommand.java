package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandSpec;
import org.jventure.command.TargetFinder;
import org.jventure.feature.look.ItemView;
import org.jventure.text.Articles;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class GetCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("get", "take"),
                        List.of("get <thing>", "get all", "get <thing> from <container>"),
                        "Take something that lies here, or out of a container.")
                .explained("'2.rope' means the second rope, 'all.rope' every rope.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        arguments.rest("Get what?");
        var pair = arguments.without("up").around("from", "out of");
        if (pair.isPresent()) {
            takeOut(turn, pair.get());
        } else {
            take(turn, arguments.without("up").rest("Get what?"));
        }
    }

    private static void take(Turn turn, String name) {
        int last = name.lastIndexOf(' ');
        if (last > 0 && Reach.findsNothing(turn, name) && Reach.isContainer(turn, name.substring(last + 1))) {
            takeOut(turn, new Arguments.Pair(name.substring(0, last), name.substring(last + 1)));
            return;
        }
        if (Reach.findsNothing(turn, name)) {
            TargetFinder.somebody(turn, name).ifPresent(somebody -> {
                throw new Refusal("You can't take " + Articles.definite(somebody.name()) + ".");
            });
        }
        var items = light(turn, Reach.lying(turn, name));
        items.forEach(item -> turn.move(item, Reach.hands(turn)));
        turn.emitToRoom(new ItemEvent.Taken(
                turn.actor().id(), turn.actor().styledName(), ItemView.list(items)));
    }

    private static void takeOut(Turn turn, Arguments.Pair pair) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            throw new Refusal("Get what from what?");
        }
        var container = Reach.container(turn, pair.after());
        var items = light(turn, Reach.inside(turn, container, pair.before()));
        items.forEach(item -> turn.move(item, Reach.hands(turn)));
        turn.emitToRoom(new ItemEvent.TakenOut(
                turn.actor().id(), turn.actor().styledName(), ItemView.list(items), ItemView.definite(container)));
    }

    /** Those that can be taken, as many as can be carried. */
    private static List<Item> light(Turn turn, List<Item> items) {
        var takeable = items.stream().filter(item -> item.prototype().takeable()).toList();
        if (takeable.isEmpty()) {
            throw new Refusal(items.size() == 1
                    ? "You can't take " + Articles.definite(items.getFirst().name()) + "."
                    : "There is nothing here that you can take.");
        }
        int room = Reach.room(turn, Reach.hands(turn));
        if (room <= 0) {
            throw new Refusal("You can't carry any more.");
        }
        return takeable.subList(0, Math.min(room, takeable.size()));
    }
}
