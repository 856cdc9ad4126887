package org.jventure.feature.money;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.Company;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.PlayerCharacter;

@Component
final class SplitCommand implements Command {

    private static final String QUESTION = "Split how many coins? Write 'split 30'.";

    private final Company company;

    SplitCommand(Company company) {
        this.company = company;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS, List.of("split"), List.of("split <number>"),
                        "Share coins equally with your company: your group, whom you follow, and who follows, if they are with you.")
                .explained("What can't be shared equally stays with you.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var words = arguments.rest(QUESTION);
        long amount = Coins.meant(words).map(wish -> wish.amount()).orElseGet(() -> Coins.amount(words));
        if (amount == 0) {
            throw new Refusal(QUESTION);
        }
        var others = company.of(turn);
        var purse = new Holder.HeldBy(turn.actor().id());
        long each = share(turn.world().coinsOf(purse), amount, others.size());
        for (PlayerCharacter other : others) {
            var theirs = new Holder.HeldBy(other.id());
            Coins.requireRoom(turn.world().coinsOf(theirs), each, other.name() + " can't carry so many coins.");
            turn.pay(purse, theirs, each, "split");
        }
        turn.emitToRoom(new MoneyEvent.Shared(
                turn.actor().id(), turn.actor().styledName(), amount, each,
                others.stream().map(PlayerCharacter::styledName).toList()));
    }

    private static long share(long there, long amount, int others) {
        if (others == 0) {
            throw new Refusal("You are on your own. 'split' shares with your group, with whom you follow, and with those who follow you.");
        }
        if (amount > there) {
            throw new Refusal("You don't have " + Coins.words(amount) + ".");
        }
        long each = amount / (others + 1L);
        if (each == 0) {
            throw new Refusal("That is too little to go round.");
        }
        return each;
    }
}
