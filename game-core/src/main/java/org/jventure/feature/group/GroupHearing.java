package org.jventure.feature.group;

import java.util.UUID;
import org.jventure.turn.FarHearing;
import org.jventure.turn.FarMessage;
import org.jventure.turn.FarMessage.OfGroup;
import org.jventure.turn.FarMessage.OfGroup.Matter;
import org.jventure.turn.Turn;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.Ties.Invitation;
import org.springframework.stereotype.Component;

/** What reaches a member from its group. Whoever has left it meanwhile hears nothing of it. */
@Component
final class GroupHearing implements FarHearing {

    @Override
    public void hear(Turn turn, FarMessage message) {
        if (message instanceof OfGroup word) {
            turn.world().character(word.to()).ifPresent(hearer -> hear(turn, word, hearer));
        }
    }

    private static void hear(Turn turn, OfGroup word, PlayerCharacter hearer) {
        if (word.matter() == Matter.ASKED) {
            asked(turn, word, hearer);
        } else if (word.group().equals(Groups.groupOf(hearer))) {
            heard(turn, word, hearer);
        }
    }

    private static void asked(Turn turn, OfGroup word, PlayerCharacter hearer) {
        if (!isIn(word.group(), hearer)) {
            var ties = hearer.sheet().ties().invited(new Invitation(word.group(), word.fromName()));
            turn.store(hearer.with(hearer.sheet().tied(ties)));
            turn.emitTo(hearer.id(), new GroupEvent.Asked(word.from(), word.fromName(), hearer.name()));
        }
    }

    private static boolean isIn(UUID group, PlayerCharacter hearer) {
        return group.equals(Groups.groupOf(hearer));
    }

    private static void heard(Turn turn, OfGroup word, PlayerCharacter hearer) {
        switch (word.matter()) {
            case ASKED -> {} // told already
            case JOINED -> turn.emitTo(hearer.id(), new GroupEvent.Joined(word.fromName()));
            case LEFT -> turn.emitTo(hearer.id(), new GroupEvent.Left(word.from(), word.fromName()));
            case REMOVED -> removed(turn, word, hearer);
            case SPOKEN -> turn.emitTo(hearer.id(), new GroupEvent.Spoken(word.from(), word.fromName(), word.words()));
        }
    }

    private static void removed(Turn turn, OfGroup word, PlayerCharacter hearer) {
        var others = Groups.members(turn, hearer, word.group());
        Groups.leave(turn, hearer);
        turn.emitTo(hearer.id(), new GroupEvent.Removed(word.from(), word.fromName(), hearer.name()));
        Groups.tell(turn, others, hearer, word.group(), Matter.LEFT, "");
    }
}
