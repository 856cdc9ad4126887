package org.jventure.feature.money;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;

@Component
final class PurseCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(Topic.THINGS, List.of("purse"), List.of("purse"), "Count your coins.")
                .explained(
                        "Coins are taken, dropped, given and put into containers by number: 'drop 5 coins', 'give 1 coin to ann',"
                                + " 'put 10 coins in chest'. 'coins' alone means all that lie there.",
                        "'get all' takes coins, too; 'drop all', 'give all' and 'put all' leave your purse alone.")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        long coins = turn.world().coinsOf(new Holder.HeldBy(turn.actor().id()));
        turn.answer(coins == 0
                ? StyledText.plain("Your purse is empty.")
                : StyledText.plain("You have ").then(Coins.styled(coins)).then(StyledText.plain(".")));
    }
}
