package org.jventure.feature.group;

import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.jventure.kernel.CharacterId;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Narration;
import org.springframework.stereotype.Component;

@Component
final class GroupNarration implements Narration<GroupEvent> {

    @Override
    public Class<GroupEvent> family() {
        return GroupEvent.class;
    }

    @Override
    public StyledText narrate(GroupEvent event, CharacterId viewer) {
        return switch (event) {
            case GroupEvent.Asked(var actor, var _, var to) when actor.equals(viewer) ->
                StyledText.plain("You ask ").then(player(to)).then(StyledText.plain(" into your group."));
            case GroupEvent.Asked(var _, var name, var _) -> player(name)
                    .then(StyledText.plain(" asks you into a group. "))
                    .then(StyledText.clickable(Style.COMMAND, "group join", "group join"))
                    .then(StyledText.plain(" joins it."));
            case GroupEvent.Joined(var name) -> player(name).then(StyledText.plain(" joins your group."));
            case GroupEvent.Left(var who, var _) when who.equals(viewer) -> StyledText.plain("You leave your group.");
            case GroupEvent.Left(var _, var name) -> player(name).then(StyledText.plain(" is no longer in your group."));
            case GroupEvent.Removed(var actor, var _, var whom) when actor.equals(viewer) ->
                StyledText.plain("You send ").then(player(whom)).then(StyledText.plain(" out of your group."));
            case GroupEvent.Removed(var _, var name, var _) ->
                player(name).then(StyledText.plain(" sends you out of the group."));
            case GroupEvent.Spoken(var _, var name, var words) -> StyledText.builder()
                    .add(Style.CHANNEL, "[group] ")
                    .add(Style.PLAYER, name)
                    .add(Style.CHANNEL, ": " + words)
                    .build();
        };
    }

    @Override
    public @Nullable ClientFact fact(GroupEvent event, CharacterId viewer) {
        return event instanceof GroupEvent.Spoken(var _, var name, var words)
                ? new ClientFact.Spoken("group", name, narrate(event, viewer).plainText(), words)
                : null;
    }

    private static StyledText player(String name) {
        return StyledText.of(Style.PLAYER, name);
    }
}
