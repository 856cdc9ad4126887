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
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

@Component
final class ChannelsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.TALKING, List.of("channels"), List.of("channels", "channels <name> on", "channels <name> off"),
                "List the channels and which you listen to; join one or leave it.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            list(turn);
            return;
        }
        var words = List.of(Words.lowerCase(arguments.text()).split("\\s+"));
        var channel = Channel.names().stream().filter(words::contains).findFirst()
                .orElseThrow(() -> new Refusal("There is no such channel; 'channels' lists them."));
        ChannelCommand.use(turn, channel, words.contains("on") ? "on" : words.contains("off") ? "off" : "");
    }

    private static void list(Turn turn) {
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
        lines.add(StyledText.of(Style.HINT, "'gossip off' leaves a channel, 'gossip on' joins it again."));
        turn.answer(StyledText.lines(lines));
    }
}
