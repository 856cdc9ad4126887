package org.jventure.feature.combat;

import org.jventure.feature.look.RoomView;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.text.StyledText;
import org.jventure.turn.Turn;
import org.jventure.world.Exit;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;

/** Brings one who got away where it fled. */
final class Retreat {

    private final Turn turn;
    private final RoomId room;

    Retreat(Turn turn, RoomId room) {
        this.turn = turn;
        this.room = room;
    }

    void by(FighterId who, Exit way) {
        var names = new Names(turn);
        turn.emitTo(room, _ -> true, new FightEvent.Told(Names.player(who), null, new FightEvent.Words(
                StyledText.plain("You flee " + way.direction().departing() + "!"),
                StyledText.EMPTY,
                names.capitalised(who).then(StyledText.plain(" flees " + way.direction().departing() + "!")))));
        switch (who) {
            case FighterId.OfCharacter(var id) -> turn.world().character(id).ifPresent(one -> flee(one, way));
            case FighterId.OfNpc(var id) -> turn.world().npc(id).ifPresent(one -> flee(one, way));
        }
    }

    private void flee(PlayerCharacter who, Exit way) {
        if (!way.zone().equals(turn.world().id())) {
            turn.cross(who, way);
            return;
        }
        turn.move(who, way.room());
        arrive(who.styledName(), way, who);
        turn.answerTo(who.id(), RoomView.of(turn.world(), way.room(), who.id()));
    }

    private void flee(Npc npc, Exit way) {
        turn.move(npc, way.room());
        turn.emitTo(way.room(), _ -> true, new MovementEvent.Arrived(npc.styledName(), way.direction()));
    }

    private void arrive(StyledText name, Exit way, PlayerCharacter who) {
        turn.emitTo(way.room(), viewer -> !viewer.equals(who.id()), new MovementEvent.Arrived(name, way.direction()));
    }
}
