package org.jventure.feature.combat;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Narration;
import org.springframework.stereotype.Component;

@Component
final class FightNarration implements Narration<FightEvent> {

    @Override
    public Class<FightEvent> family() {
        return FightEvent.class;
    }

    @Override
    public StyledText narrate(FightEvent event, CharacterId viewer) {
        return switch (event) {
            case FightEvent.Told(var actor, var _, var words) when viewer.equals(actor) -> words.actor();
            case FightEvent.Told(var _, var target, var words) when viewer.equals(target) -> words.target();
            case FightEvent.Told(var _, var _, var words) -> words.others();
        };
    }
}
