package org.jventure.feature.movement;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;

@Component
final class MovementNarration implements Narration<MovementEvent> {

    @Override
    public Class<MovementEvent> family() {
        return MovementEvent.class;
    }

    @Override
    public StyledText narrate(MovementEvent event, CharacterId viewer) {
        return switch (event) {
            case MovementEvent.Departed(var who, var direction) ->
                sentence(who, " leaves " + direction.departing() + ".");
            case MovementEvent.Arrived(var who, var direction) when direction == null ->
                sentence(who, " arrives.");
            case MovementEvent.Arrived(var who, var direction) ->
                sentence(who, " arrives " + direction.arriving() + ".");
        };
    }

    private static StyledText sentence(StyledText who, String rest) {
        return Words.capitalised(who).then(StyledText.plain(rest));
    }
}
