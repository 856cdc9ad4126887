package org.jventure.feature.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Online;
import org.jventure.turn.Turn;

@Component
final class WhoCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(Topic.TALKING, List.of("who"), List.of("who"), "List everybody who is in the world.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var online = turn.far().online();
        var list = Words.listing(
                StyledText.of(Style.HEADING, "In the world:"), online.stream().map(WhoCommand::line).toList());
        var count = online.size() == 1 ? "1 player is here." : online.size() + " players are here.";
        turn.answer(StyledText.lines(List.of(list, StyledText.plain(count))));
    }

    private static StyledText line(Online one) {
        return StyledText.builder()
                .add(Style.PLAYER, one.name())
                .plain(one.title().isEmpty() ? "" : " " + one.title() + ",")
                .plain(" the " + one.race() + " " + one.characterClass())
                .add(Style.LABEL, one.linkDead() ? " (link lost)" : "")
                .add(Style.LABEL, one.away() == null ? "" : one.away().isEmpty() ? " (away)" : " (away: " + one.away() + ")")
                .build();
    }
}
