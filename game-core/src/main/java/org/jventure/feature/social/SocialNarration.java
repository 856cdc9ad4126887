package org.jventure.feature.social;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Narration;
import org.springframework.stereotype.Component;

@Component
final class SocialNarration implements Narration<SocialEvent> {

    @Override
    public Class<SocialEvent> family() {
        return SocialEvent.class;
    }

    @Override
    public StyledText narrate(SocialEvent event, CharacterId viewer) {
        return switch (event) {
            case SocialEvent.Made(var actor, var _, var words) when actor.equals(viewer) -> words.actor();
            case SocialEvent.Made(var _, var target, var words) when viewer.equals(target) -> words.target();
            case SocialEvent.Made(var _, var _, var words) -> words.others();
        };
    }
}
