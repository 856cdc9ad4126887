package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandSpec;
import org.jventure.command.TargetFinder;
import org.jventure.feature.look.ItemView;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Cue;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

@Component
final class GiveCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.THINGS,
                List.of("give"),
                List.of("give <thing> to <who>", "give <thing> <who>", "give <number> coins to <who>"),
                "Hand something to somebody in the room.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        arguments.rest("Give what to whom?");
        var pair = arguments.around("to").orElseGet(() -> lastWordAsReceiver(arguments.text()));
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            throw new Refusal("Give what to whom?");
        }
        var coins = CoinHandling.meant(turn, pair.before());
        var items = coins.isPresent() ? List.<Item>of() : Reach.loose(turn, pair.before());
        switch (TargetFinder.requireSomebody(turn, pair.after())) {
            case PlayerCharacter receiver -> {
                requireOther(turn, receiver);
                given(turn, receiver, coins.isPresent()
                        ? CoinHandling.give(turn, coins.get(), receiver)
                        : give(turn, items, receiver));
            }
            case Npc npc -> give(turn, items, npc);
        }
    }

    /** It takes only what its builder has written something about, and lays it aside at its home. */
    private static void give(Turn turn, List<Item> items, Npc npc) {
        var name = Articles.definite(npc.name());
        if (items.isEmpty() || !items.stream().allMatch(item -> wants(npc, item))) {
            throw new Refusal(Words.capitalised(name) + " has no use for it.");
        }
        var giver = turn.actor();
        for (Item item : items) {
            turn.move(item, new Holder.InRoom(npc.bearing().home()));
            turn.notice(new Happening.Received(
                    npc.room(), new FighterId.OfCharacter(giver.id()), npc.id(), item.prototype().id()));
        }
        turn.emitToRoom(new ItemEvent.GivenAway(
                giver.id(), giver.styledName(), ItemView.list(items), StyledText.of(Style.NPC, name)));
    }

    private static boolean wants(Npc npc, Item item) {
        return npc.prototype().conduct().reactions().stream().anyMatch(reaction ->
                reaction.cue() instanceof Cue.Received(var kind) && (kind == null || kind.equals(item.prototype().id())));
    }

    private static void requireOther(Turn turn, PlayerCharacter receiver) {
        if (receiver.id().equals(turn.actor().id())) {
            throw new Refusal("You have it already.");
        }
    }

    private static StyledText give(Turn turn, List<Item> items, PlayerCharacter receiver) {
        var hands = new Holder.HeldBy(receiver.id());
        if (Reach.carriable(turn, receiver, items).size() < items.size()) {
            throw new Refusal(receiver.name() + " can't carry that much.");
        }
        items.forEach(item -> turn.move(item, hands));
        return ItemView.list(items);
    }

    private static void given(Turn turn, PlayerCharacter receiver, StyledText things) {
        var giver = turn.actor();
        turn.emitToRoom(new ItemEvent.Given(
                giver.id(), giver.styledName(), things, receiver.id(), receiver.styledName()));
    }

    private static Arguments.Pair lastWordAsReceiver(String text) {
        int at = text.lastIndexOf(' ');
        return at < 0 ? new Arguments.Pair(text, "") : new Arguments.Pair(text.substring(0, at), text.substring(at + 1));
    }
}
