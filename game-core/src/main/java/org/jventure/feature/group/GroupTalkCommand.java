package org.jventure.feature.group;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.turn.FarMessage.OfGroup.Matter;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class GroupTalkCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.COMPANY,
                List.of("gtell", "gsay"),
                List.of("gtell <words>", "gsay <words>"),
                "Talk to all of your group, wherever they are.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var group = Groups.groupOf(turn.actor());
        if (group == null) {
            throw new Refusal("You are in no group.");
        }
        var words = arguments.rest("What do you want to tell your group?");
        var speaker = turn.actor();
        var members = Groups.members(turn, speaker, group);
        if (members.size() == 1) {
            throw new Refusal("Nobody else of your group is in the world just now.");
        }
        turn.emitTo(speaker.id(), new GroupEvent.Spoken(speaker.id(), speaker.name(), words));
        Groups.tell(turn, members, speaker, group, Matter.SPOKEN, words);
    }
}
