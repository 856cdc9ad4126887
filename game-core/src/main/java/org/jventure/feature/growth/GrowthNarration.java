package org.jventure.feature.growth;

import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;
import org.springframework.stereotype.Component;

@Component
final class GrowthNarration implements Narration<GrowthEvent> {

    @Override
    public Class<GrowthEvent> family() {
        return GrowthEvent.class;
    }

    @Override
    public StyledText narrate(GrowthEvent event, CharacterId viewer) {
        return switch (event) {
            case GrowthEvent.Gained(var points) -> StyledText.plain(
                    "You gain " + (points == 1 ? "1 point" : points + " points") + " of experience.");
            case GrowthEvent.Rose(var actor, var _, var level, var learnt) when actor.equals(viewer) -> {
                var words = StyledText.of(Style.HEADING, "You rise to level " + level + "!");
                yield learnt.isEmpty()
                        ? words
                        : words.then(StyledText.plain(" From now on you know " + Words.list(learnt) + "."));
            }
            case GrowthEvent.Rose(var _, var who, var level, var _) ->
                who.then(StyledText.plain(" rises to level " + level + "."));
        };
    }
}
