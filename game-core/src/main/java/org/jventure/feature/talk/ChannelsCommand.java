package org.jventure.feature.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
        var joined = turn.actor().sheet().channels();
        turn.answer(StyledText.lines(List.of(
                Words.listing(
                        StyledText.of(Style.HEADING, "Channels:"),
                        Arrays.stream(Channel.values()).map(channel -> line(channel, joined)).toList()),
                StyledText.of(Style.HINT, "'gossip off' leaves a channel, 'gossip on' joins it again."))));
    }

    private static StyledText line(Channel channel, Set<String> joined) {
        var on = joined.contains(channel.word());
        return StyledText.builder()
                .add(Style.CHANNEL, channel.word())
                .add(StyledText.sign(Style.PLAIN, " ".repeat(10 - channel.word().length()), ", "))
                .add(Style.LABEL, on ? "on" : "off")
                .add(StyledText.sign(Style.PLAIN, on ? "   " : "  ", ", "))
                .plain(channel.purpose())
                .build();
    }
}
