package org.jventure.feature.presence;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;

@Component
final class PresenceNarration implements Narration<PresenceEvent> {

    @Override
    public Class<PresenceEvent> family() {
        return PresenceEvent.class;
    }

    @Override
    public StyledText narrate(PresenceEvent event, CharacterId viewer) {
        return switch (event) {
            case PresenceEvent.Awoke(var who) -> who.then(StyledText.plain(" has come into the world."));
            case PresenceEvent.Returned(var who) -> who.then(StyledText.plain(" blinks, and is back."));
            case PresenceEvent.Faded(var who) -> who.then(StyledText.plain(" has left the world."));
            case PresenceEvent.Dismissed(var who) -> Words.capitalised(who).then(StyledText.plain(" fades away."));
            case PresenceEvent.LostLink(var who) -> who.then(StyledText.plain(" stares into nothing."));
        };
    }
}
