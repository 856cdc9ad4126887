package org.jventure.feature.item;

import org.jventure.kernel.CharacterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Narration;
import org.jventure.world.BodyPart;
import org.springframework.stereotype.Component;

@Component
final class GearNarration implements Narration<GearEvent> {

    @Override
    public Class<GearEvent> family() {
        return GearEvent.class;
    }

    @Override
    public StyledText narrate(GearEvent event, CharacterId viewer) {
        return switch (event) {
            case GearEvent.PutOn(var actor, var who, var off, var things) -> actor.equals(viewer)
                    ? sentence(StyledText.plain("You"), instead(" take off ", off), " put on ", things, "")
                    : sentence(who, instead(" takes off ", off), " puts on ", things, "");
            case GearEvent.Wielded(var actor, var who, var off, var thing, var where) -> actor.equals(viewer)
                    ? sentence(StyledText.plain("You"), instead(" put away ", off), " wield ", thing, how(where, "your"))
                    : sentence(who, instead(" puts away ", off), " wields ", thing, how(where, "the"));
            case GearEvent.TakenOff(var actor, var who, var things) -> actor.equals(viewer)
                    ? sentence(StyledText.plain("You"), StyledText.EMPTY, " take off ", things, "")
                    : sentence(who, StyledText.EMPTY, " takes off ", things, "");
            case GearEvent.PutAway(var actor, var who, var things) -> actor.equals(viewer)
                    ? sentence(StyledText.plain("You"), StyledText.EMPTY, " put away ", things, "")
                    : sentence(who, StyledText.EMPTY, " puts away ", things, "");
            case GearEvent.Used(var actor, var _, var own, var _, var _) when actor.equals(viewer) -> own;
            case GearEvent.Used(var _, var target, var _, var theirs, var _) when viewer.equals(target) -> theirs;
            case GearEvent.Used(var _, var _, var _, var _, var others) -> others;
        };
    }

    private static StyledText instead(String verb, StyledText off) {
        return off.isEmpty() ? off : StyledText.plain(verb).then(off).then(StyledText.plain(" and"));
    }

    private static String how(BodyPart where, String whose) {
        return switch (where) {
            case RIGHT_HAND -> " in " + whose + " right hand";
            case LEFT_HAND -> " in " + whose + " left hand";
            default -> " with both hands";
        };
    }

    private static StyledText sentence(StyledText who, StyledText instead, String verb, StyledText things, String how) {
        return who.then(instead).then(StyledText.plain(verb)).then(things).then(StyledText.plain(how + "."));
    }
}
