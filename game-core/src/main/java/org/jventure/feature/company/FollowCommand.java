package org.jventure.feature.company;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.feature.company.CompanyEvent.Reason;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

@Component
final class FollowCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.COMPANY, List.of("follow", "unfollow"), List.of("follow <player>", "unfollow"),
                        "Walk wherever another player walks.")
                .explained(
                        "You follow as long as you are together: when either of you goes alone, it is over. 'follow self'"
                                + " ends it too.",
                        "See also 'company' and 'lose'.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.verb().equals("unfollow") || TargetFinder.isSelf(turn, arguments.text())) {
            stop(turn);
            return;
        }
        var wanted = TargetFinder.requireSomebody(turn, arguments.word("Follow whom? 'unfollow' ends it."));
        if (!(wanted instanceof PlayerCharacter leader)) {
            throw new Refusal("You can follow players only.");
        }
        require(turn, leader);
        Fellowship.end(turn, turn.actor(), Reason.FREE_WILL);
        Fellowship.begin(turn, turn.actor(), leader);
    }

    private static void stop(Turn turn) {
        if (turn.actor().following() == null) {
            throw new Refusal("You follow nobody.");
        }
        Fellowship.end(turn, turn.actor(), Reason.FREE_WILL);
    }

    private static void require(Turn turn, PlayerCharacter leader) {
        var world = turn.world();
        if (turn.actor().following() != null && turn.actor().following().id().equals(leader.id())) {
            throw new Refusal("You follow " + leader.name() + " already.");
        }
        if (Fellowship.isLedBy(world, leader, turn.actor().id())) {
            throw new Refusal(leader.name() + " is behind you: you would walk in circles.");
        }
        var theirs = Fellowship.companyOf(world, leader);
        var mine = Fellowship.companyOf(world, turn.actor());
        if (!theirs.contains(turn.actor()) && theirs.size() + mine.size() > Fellowship.MOST) {
            throw new Refusal("More than " + Fellowship.MOST + " can't walk together.");
        }
    }
}
