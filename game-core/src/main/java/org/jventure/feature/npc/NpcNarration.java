package org.jventure.feature.npc;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;

@Component
final class NpcNarration implements Narration<NpcEvent> {

    @Override
    public Class<NpcEvent> family() {
        return NpcEvent.class;
    }

    @Override
    public StyledText narrate(NpcEvent event, CharacterId viewer) {
        return switch (event) {
            case NpcEvent.Fidgeted(var who, var deed) ->
                Words.capitalised(who).then(StyledText.plain(" ")).then(deed);
        };
    }
}
