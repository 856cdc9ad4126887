package org.jventure.feature.info;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
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
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "In the world:"));
        online.forEach(one -> lines.add(line(one)));
        lines.add(StyledText.plain(online.size() == 1 ? "1 player is here." : online.size() + " players are here."));
        turn.answer(StyledText.lines(lines));
    }

    private static StyledText line(Online one) {
        return StyledText.builder()
                .plain("  ")
                .add(Style.PLAYER, one.name())
                .plain(" the " + one.race() + " " + one.characterClass())
                .add(Style.LABEL, one.linkDead() ? " (link lost)" : "")
                .add(Style.LABEL, one.away() == null ? "" : one.away().isEmpty() ? " (away)" : " (away: " + one.away() + ")")
                .build();
    }
}
