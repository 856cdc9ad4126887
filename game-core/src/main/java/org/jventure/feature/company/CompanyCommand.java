package org.jventure.feature.company;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;
import org.springframework.stereotype.Component;

@Component
final class CompanyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.COMPANY, List.of("company"), List.of("company"), "List who walks with you, and who follows whom.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var all = Fellowship.companyOf(turn.world(), turn.actor());
        var leader = turn.actor().following();
        if (leader != null && Fellowship.leaderOf(turn.world(), turn.actor()).isEmpty()) {
            turn.answer("You wait for " + leader.name() + ".");
        } else if (all.size() == 1) {
            turn.answer("You are on your own.");
        }
        if (all.size() > 1) {
            turn.answer(Words.listing(
                    StyledText.of(Style.LABEL, "Your company:"),
                    all.stream().map(one -> line(turn.world(), one)).toList()));
        }
    }

    private static StyledText line(ZoneWorld world, PlayerCharacter one) {
        var role = Fellowship.leaderOf(world, one)
                .map(leader -> StyledText.plain(" follows ").then(leader.styledName()))
                .orElse(StyledText.plain(" leads"));
        return one.styledName().then(role)
                .then(StyledText.plain(one.linkDead() ? " (link lost)" : ""));
    }
}
