package org.jventure.feature.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.feature.hint.Hint;
import org.jventure.feature.hint.Hints;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.FarHearing;
import org.jventure.turn.FarMessage;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;

/** Brings tells, notices and channel lines to the ears they are meant for. */
@Component
final class TalkHearing implements FarHearing {

    @Override
    public List<String> channels() {
        return Channel.names();
    }

    @Override
    public void hear(Turn turn, FarMessage message) {
        switch (message) {
            case FarMessage.Tell(var from, var fromName, var to, var _, var words, var _) -> turn.world()
                    .character(to)
                    .ifPresent(hearer -> {
                        turn.soften(hearer.toldBy(fromName));
                        turn.emitTo(to, new TalkEvent.Told(from, fromName, to, hearer.name(), words));
                        Hints.give(turn, to, Hint.FIRST_TELL);
                    });
            case FarMessage.Notice(var to, var words) -> turn.world()
                    .character(to)
                    .ifPresent(hearer -> turn.answerTo(hearer.id(), StyledText.of(Style.SYSTEM, words)));
            case FarMessage.MayBeDue _, FarMessage.OfGroup _ -> {}
            case FarMessage.ChannelLine(var channel, var from, var fromName, var words, var _, var _) -> {
                var event = new TalkEvent.SpokenOnChannel(channel, from, fromName, words);
                for (PlayerCharacter listener : turn.world().characters()) {
                    if (listener.sheet().channels().contains(channel) && !listener.id().equals(from)) {
                        turn.emitTo(listener.id(), event);
                    }
                }
            }
        }
    }
}
