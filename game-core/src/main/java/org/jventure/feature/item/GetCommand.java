package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandSpec;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.feature.look.ItemView;
import org.jventure.feature.money.Coins;
import org.jventure.rules.item.Burden;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class GetCommand implements Command {

    private static final Coins.Wish ALL_COINS = new Coins.Wish(0, true);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("get", "take"),
                        List.of("get <thing>", "get all", "get <thing> from <container>", "get <number> coins", "get coins"),
                        "Take something that lies here, or out of a container.")
                .explained("'2.rope' means the second rope, 'all.rope' every rope. 'all' takes the coins, too.");
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
        var floor = new Holder.InRoom(turn.actor().room());
        var coins = CoinHandling.meant(name, turn.world().coinsOf(floor), TargetFinder.lying(turn));
        if (coins.isPresent()) {
            taken(turn, CoinHandling.take(turn, coins.get()));
            return;
        }
        if (isEverything(name) && turn.world().coinsOf(floor) > 0) {
            takeEverything(turn);
            return;
        }
        if (Reach.findsNothing(turn, name)) {
            TargetFinder.somebody(turn, name).ifPresent(somebody -> {
                throw new Refusal("You can't take " + Articles.definite(somebody.name()) + ".");
            });
        }
        var items = light(turn, Reach.lying(turn, name));
        items.forEach(item -> turn.move(item, Reach.hands(turn)));
        taken(turn, ItemView.list(items));
    }

    private static void taken(Turn turn, StyledText things) {
        turn.emitToRoom(new ItemEvent.Taken(turn.actor().id(), turn.actor().styledName(), things));
    }

    private static boolean isEverything(String name) {
        var selector = Selector.of(name);
        return selector.isAll() && selector.words().isEmpty();
    }

    /** Coins, and as many things as can be carried: there are coins. */
    private static void takeEverything(Turn turn) {
        var items = carriable(turn, TargetFinder.lying(turn));
        items.forEach(item -> turn.move(item, Reach.hands(turn)));
        taken(turn, ItemView.list(items, CoinHandling.take(turn, ALL_COINS)));
    }

    private static List<Item> carriable(Turn turn, List<Item> items) {
        return Reach.carriable(
                turn, turn.actor(), items.stream().filter(item -> item.prototype().takeable()).toList());
    }

    private static void takeOut(Turn turn, Arguments.Pair pair) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            throw new Refusal("Get what from what?");
        }
        var container = Reach.container(turn, pair.after());
        var inside = new Holder.Inside(container.id());
        long there = turn.world().coinsOf(inside);
        var coins = CoinHandling.meant(pair.before(), there, turn.world().itemsOf(inside));
        turn.emitToRoom(new ItemEvent.TakenOut(
                turn.actor().id(), turn.actor().styledName(),
                coins.isPresent()
                        ? CoinHandling.takeOut(turn, container, coins.get())
                        : takeOut(turn, container, pair.before(), there),
                ItemView.definite(container)));
    }

    private static StyledText takeOut(Turn turn, Item container, String name, long coins) {
        var everything = isEverything(name) && coins > 0;
        var items = everything
                ? carriable(turn, turn.world().itemsOf(new Holder.Inside(container.id())))
                : light(turn, Reach.inside(turn, container, name));
        items.forEach(item -> turn.move(item, Reach.hands(turn)));
        return everything
                ? ItemView.list(items, CoinHandling.takeOut(turn, container, ALL_COINS))
                : ItemView.list(items);
    }

    /** Those that can be taken, as many as can be carried. */
    private static List<Item> light(Turn turn, List<Item> items) {
        var takeable = items.stream().filter(item -> item.prototype().takeable()).toList();
        if (takeable.isEmpty()) {
            throw new Refusal(items.size() == 1
                    ? "You can't take " + Articles.definite(items.getFirst().name()) + "."
                    : "There is nothing here that you can take.");
        }
        var carriable = Reach.carriable(turn, turn.actor(), takeable);
        if (carriable.isEmpty()) {
            var burden = turn.world().burdenOf(turn.actor(), turn.now());
            throw new Refusal(burden.room(0) == Burden.Room.TOO_MANY
                    ? "You can't carry any more."
                    : Words.capitalised(Articles.definite(takeable.getFirst().name()))
                            + " is too heavy for you, with all that you carry.");
        }
        return carriable;
    }
}
