package org.jventure.feature.presence;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.feature.company.Fellowship;
import org.jventure.feature.growth.Growing;
import org.jventure.feature.growth.PromptLine;
import org.jventure.feature.look.RoomView;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Entrance;
import org.jventure.turn.GameEvent;
import org.jventure.turn.LedgerAccount;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/** What is seen when characters come and go. */
@Component
final class Comings implements Entrance {

    /** Enough to lose some to the sea and still be somebody. */
    private static final long STARTING_COINS = 25;

    @Override
    public void begun(Turn turn, PlayerCharacter character) {
        turn.mint(LedgerAccount.STARTING_PURSE, new Holder.HeldBy(character.id()), STARTING_COINS);
    }

    /** Once only: before anybody knows what builders have written of peoples, it has to wait. */
    @Override
    public void formed(Turn turn, PlayerCharacter character) {
        if (turn.codex().isRead()) {
            turn.store(character.grown(Growing.beginning(turn.codex(), character, turn.now())));
        }
    }

    @Override
    public void arrived(Turn turn, PlayerCharacter character, Manner manner) {
        var self = new FighterId.OfCharacter(character.id());
        if (manner == Manner.SIGN_IN || manner == Manner.CROSSING) {
            turn.notice(new Happening.Entered(character.room(), self));
        }
        switch (manner) {
            case SIGN_IN -> others(turn, character, new PresenceEvent.Awoke(character.styledName()));
            case CROSSING -> others(turn, character, new MovementEvent.Arrived(character.styledName(), null));
            case RETURN, RESUME -> {
                if (character.linkDead()) {
                    others(turn, character, new PresenceEvent.Returned(character.styledName()));
                }
            }
            case TAKE_OVER -> {} // it was never gone, as far as others could see
        }
        if (manner != Manner.RESUME) {
            turn.answerTo(character.id(), RoomView.of(turn.world(), character.room(), character.id()));
        }
        if (manner == Manner.CROSSING) {
            Fellowship.crossed(turn, character);
        }
    }

    @Override
    public void leaving(Turn turn, PlayerCharacter character, Departure departure) {
        others(turn, character, new PresenceEvent.Faded(character.styledName()));
        Fellowship.leave(turn, character);
    }

    @Override
    public void missed(Turn turn, PlayerCharacter character) {
        Fellowship.missed(turn, character);
    }

    @Override
    public void linkLost(Turn turn, PlayerCharacter character) {
        others(turn, character, new PresenceEvent.LostLink(character.styledName()));
    }

    @Override
    public void stirred(Turn turn, PlayerCharacter character) {
        turn.store(character.away(null));
        turn.answerTo(character.id(), StyledText.plain("You are not away any more."));
    }

    @Override
    public void displaced(Turn turn, List<CharacterId> who, RoomId where) {
        for (CharacterId id : who) {
            var name = turn.world().character(id).orElseThrow().styledName();
            turn.emitTo(where, viewer -> !who.contains(viewer), new MovementEvent.Arrived(name, null));
        }
        who.forEach(id -> {
            turn.answerTo(id, StyledText.of(Style.SYSTEM, "This place fades away around you, and you are somewhere else."));
            turn.answerTo(id, RoomView.of(turn.world(), where, id));
        });
    }

    @Override
    public void misplaced(Turn turn, PlayerCharacter character) {
        turn.answerTo(character.id(), StyledText.of(Style.SYSTEM, "The place where you should be is no more."));
    }

    @Override
    public void dismissed(Turn turn, Npc npc) {
        turn.emitTo(npc.room(), _ -> true, new PresenceEvent.Dismissed(npc.styledName()));
    }

    @Override
    public StyledText prompt(ZoneWorld world, PlayerCharacter character, Instant now) {
        return PromptLine.of(
                character.sheet().prompt(), character.growth(), world.bodyOf(character).effective(now));
    }

    private static void others(Turn turn, PlayerCharacter character, GameEvent event) {
        turn.emitTo(character.room(), id -> !id.equals(character.id()), event);
    }
}
