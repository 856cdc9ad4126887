package org.jventure.feature.talk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;

@Component
final class ChannelsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.TALKING, List.of("channels"), List.of("channels"), "List the channels and which you listen to.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "Channels"));
        for (Channel channel : Channel.values()) {
            var on = turn.actor().sheet().channels().contains(channel.word());
            lines.add(StyledText.builder()
                    .plain("  ")
                    .add(Style.CHANNEL, channel.word())
                    .plain(" ".repeat(10 - channel.word().length()))
                    .add(Style.LABEL, on ? "on   " : "off  ")
                    .plain(channel.purpose())
                    .build());
        }
        turn.answer(StyledText.lines(lines));
    }
}
