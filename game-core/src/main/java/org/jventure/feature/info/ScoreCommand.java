package org.jventure.feature.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.feature.money.Coins;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;

@Component
final class ScoreCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(Topic.YOURSELF, List.of("score"), List.of("score"), "See how you are doing.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var actor = turn.actor();
        var room = turn.world().requireRoom(actor.room());
        turn.answer(StyledText.builder()
                .plain("You are ")
                .add(actor.styledName())
                .plain(", " + Articles.with(actor.race() + " " + actor.characterClass()) + ".\nYou are in ")
                .add(Style.ROOM_NAME, room.name())
                .plain(", in " + turn.world().name() + ", carrying "
                        + Words.count(TargetFinder.carried(turn).size(), "thing") + " and ")
                .add(Coins.styled(turn.world().coinsOf(new Holder.HeldBy(actor.id()))))
                .plain(".")
                .build());
    }
}
