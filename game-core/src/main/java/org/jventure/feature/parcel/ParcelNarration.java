package org.jventure.feature.parcel;

import org.springframework.stereotype.Component;
import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Narration;

@Component
final class ParcelNarration implements Narration<ParcelEvent> {

    @Override
    public Class<ParcelEvent> family() {
        return ParcelEvent.class;
    }

    @Override
    public StyledText narrate(ParcelEvent event, CharacterId viewer) {
        return switch (event) {
            case ParcelEvent.Sent(var actor, var _, var what, var recipient) when actor.equals(viewer) ->
                sentence("You send off ", what, " in a parcel for " + recipient + ".");
            case ParcelEvent.Sent(var _, var who, var _, var _) -> others(who, " sends off a parcel.");
            case ParcelEvent.Opened(var actor, var _, var what, var sender) when actor.equals(viewer) ->
                sentence("You take ", what, " out of a parcel from " + sender + ".");
            case ParcelEvent.Opened(var _, var who, var _, var _) -> others(who, " opens a parcel.");
            case ParcelEvent.TakenBack(var actor, var _, var what, var recipient) when actor.equals(viewer) ->
                sentence("You have ", what, " back, out of your parcel for " + recipient + ".");
            case ParcelEvent.TakenBack(var _, var who, var _, var _) -> others(who, " unwraps a parcel.");
        };
    }

    private static StyledText sentence(String before, StyledText what, String after) {
        return StyledText.plain(before).then(what).then(StyledText.plain(after));
    }

    private static StyledText others(StyledText who, String deed) {
        return Words.capitalised(who).then(StyledText.plain(deed));
    }
}
