package org.jventure.feature.npc;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
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
            case NpcEvent.Fidgeted(var who, var deed) -> sentence(who, StyledText.plain(" ").then(deed));
            case NpcEvent.Spoke(var who, var words) ->
                sentence(who, StyledText.of(Style.SPEECH, " says, \"" + words + "\""));
            case NpcEvent.Gave(var who, var things, var receiver, var to) ->
                sentence(who, StyledText.plain(" gives ")
                        .then(receiver.equals(viewer) ? StyledText.plain("you ").then(things) : to.then(StyledText.plain(" ")).then(things))
                        .then(StyledText.plain(".")));
            case NpcEvent.Dropped(var who, var things) ->
                sentence(who, StyledText.plain(" puts down ").then(things).then(StyledText.plain(".")));
            case NpcEvent.Snatched(var who, var things) ->
                sentence(who, StyledText.plain(" snatches ").then(things).then(StyledText.plain(" and is off with it.")));
            case NpcEvent.Taught(var who, var pupil, var _, var skill) when pupil.equals(viewer) ->
                sentence(who, StyledText.plain(" teaches you " + skill + "."));
            case NpcEvent.Taught(var who, var _, var name, var _) ->
                sentence(who, StyledText.plain(" teaches ").then(name).then(StyledText.plain(" something.")));
            case NpcEvent.Healed(var who, var patient, var _) when patient.equals(viewer) ->
                sentence(who, StyledText.plain(" tends your wounds. You feel better."));
            case NpcEvent.Healed(var who, var _, var name) ->
                sentence(who, StyledText.plain(" tends the wounds of ").then(name).then(StyledText.plain(".")));
        };
    }

    private static StyledText sentence(StyledText who, StyledText rest) {
        return Words.capitalised(who).then(rest);
    }
}
