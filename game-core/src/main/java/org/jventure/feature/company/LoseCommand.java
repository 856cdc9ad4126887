package org.jventure.feature.company;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.feature.company.CompanyEvent.Reason;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

@Component
final class LoseCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.COMPANY, List.of("lose"), List.of("lose <player>", "lose all"), "Let somebody follow you no longer.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.word("Lose whom? 'company' lists who follows you.");
        var lost = TargetFinder.each(
                Fellowship.followersOf(turn.world(), turn.actor()), Selector.of(name), PlayerCharacter::keywords);
        if (lost.isEmpty()) {
            throw new Refusal(
                    Selector.of(name).isAll() ? "Nobody here follows you." : "Nobody called '" + name + "' follows you here.");
        }
        lost.forEach(follower -> Fellowship.end(turn, follower, Reason.LOST));
    }
}
