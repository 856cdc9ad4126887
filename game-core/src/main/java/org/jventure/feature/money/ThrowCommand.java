package org.jventure.feature.money;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Feature;
import org.jventure.world.Holder;

/** Coins leave the world where a room has something to look at that swallows them. */
@Component
final class ThrowCommand implements Command {

    private static final LedgerAccount.Sink WISHES = new LedgerAccount.Sink("wishes");

    /** What builders call a feature that swallows coins. */
    private static final Set<String> SWALLOWING = Set.of("sea", "water", "well", "fountain", "pool", "slot");

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS, List.of("throw"), List.of("throw <number> coins into <water>"),
                        "Throw coins into the sea, a well or a fountain, for luck.")
                .explained("Nobody ever gets them back.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        arguments.rest("Throw how many coins into what?");
        var pair = arguments.around("into", "in")
                .orElseThrow(() -> new Refusal("Throw it into what? Write 'throw 1 coin into well'."));
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            throw new Refusal("Throw how many coins into what?");
        }
        var wish = Coins.meant(pair.before()).orElseThrow(() -> new Refusal("You throw nothing but coins about."));
        if (!wish.spoken()) {
            throw new Refusal("How many? Write 'throw 1 coin into " + pair.after() + "'.");
        }
        var where = swallowing(turn, pair.after());
        var purse = new Holder.HeldBy(turn.actor().id());
        long amount = wish.of(
                turn.world().coinsOf(purse), "Your purse is empty.", "You don't have " + Coins.words(wish.amount()) + ".");
        turn.sink(purse, WISHES, amount);
        turn.emitToRoom(new MoneyEvent.Thrown(turn.actor().id(), turn.actor().styledName(), amount, "the " + where));
    }

    private static String swallowing(Turn turn, String name) {
        var features = turn.world().requireRoom(turn.actor().room()).features();
        return TargetFinder.one(features, Selector.of(name), Feature::keywords)
                .orElseThrow(() -> new Refusal("You see no '" + name + "' here."))
                .keywords().stream()
                .filter(SWALLOWING::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal("That swallows no coins; the sea would, or a well."));
    }
}
