package org.jventure.feature.item;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Narration;

@Component
final class ItemNarration implements Narration<ItemEvent> {

    @Override
    public Class<ItemEvent> family() {
        return ItemEvent.class;
    }

    @Override
    public StyledText narrate(ItemEvent event, CharacterId viewer) {
        return switch (event) {
            case ItemEvent.Taken(var actor, var who, var things) ->
                sentence(actor, who, viewer, " take ", " takes ", things, StyledText.EMPTY);
            case ItemEvent.TakenOut(var actor, var who, var things, var container) ->
                sentence(actor, who, viewer, " take ", " takes ", things, phrase(" from ", container));
            case ItemEvent.Dropped(var actor, var who, var things) ->
                sentence(actor, who, viewer, " drop ", " drops ", things, StyledText.EMPTY);
            case ItemEvent.Given(var actor, var who, var things, var receiver, var to) ->
                sentence(actor, who, viewer, " give ", " gives ", things,
                        receiver.equals(viewer) ? StyledText.plain(" to you") : phrase(" to ", to));
            case ItemEvent.GivenAway(var actor, var who, var things, var to) ->
                sentence(actor, who, viewer, " give ", " gives ", things, phrase(" to ", to));
            case ItemEvent.PutIn(var actor, var who, var things, var container) ->
                sentence(actor, who, viewer, " put ", " puts ", things, phrase(" into ", container));
        };
    }

    private static StyledText sentence(
            CharacterId actor,
            StyledText who,
            CharacterId viewer,
            String yours,
            String theirs,
            StyledText things,
            StyledText tail) {
        var opening = actor.equals(viewer) ? StyledText.plain("You" + yours) : who.then(StyledText.plain(theirs));
        return opening.then(things).then(tail).then(StyledText.plain("."));
    }

    private static StyledText phrase(String word, StyledText object) {
        return StyledText.plain(word).then(object);
    }
}
