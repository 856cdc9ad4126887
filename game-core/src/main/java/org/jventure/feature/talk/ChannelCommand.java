package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Words;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Each channel is a verb: with words it talks, with on or off it joins or leaves. */
@Component
final class ChannelCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.TALKING,
                        Channel.names(),
                        Channel.names().stream().map(name -> name + " <words>").toList(),
                        "Talk to all who listen to a channel, anywhere in the world.")
                .explained("'gossip on' joins the channel, 'gossip off' leaves it, 'gossip' alone says which."
                        + " 'channels' lists them all.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        use(turn, arguments.verb(), arguments.text());
    }

    /** Joins, leaves or talks, as the words say; without words tells which. */
    static void use(Turn turn, String channel, String words) {
        var joined = turn.actor().sheet().channels().contains(channel);
        switch (Words.lowerCase(words)) {
            case "" -> turn.answer("You are " + (joined ? "" : "not ") + "listening to " + channel + ".");
            case "on" -> join(turn, channel, joined);
            case "off" -> leave(turn, channel, joined);
            default -> talk(turn, channel, joined, words);
        }
    }

    private static void join(Turn turn, String channel, boolean joined) {
        if (joined) {
            throw new Refusal("You are listening to " + channel + " already.");
        }
        turn.store(turn.actor().with(turn.actor().sheet().joining(channel)));
        turn.answer("You listen to " + channel + " from now on.");
    }

    private static void leave(Turn turn, String channel, boolean joined) {
        if (!joined) {
            throw new Refusal("You are not listening to " + channel + ".");
        }
        turn.store(turn.actor().with(turn.actor().sheet().leaving(channel)));
        turn.answer("You listen to " + channel + " no more.");
    }

    private static void talk(Turn turn, String channel, boolean joined, String words) {
        if (!joined) {
            throw new Refusal("You are not listening to " + channel + "; '" + channel + " on' joins it.");
        }
        var speaker = turn.actor();
        turn.emitTo(speaker.id(), new TalkEvent.SpokenOnChannel(channel, speaker.id(), speaker.name(), words));
        turn.send(new FarMessage.ChannelLine(channel, speaker.id(), speaker.name(), words));
    }
}
