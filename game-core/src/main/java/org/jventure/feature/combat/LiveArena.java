package org.jventure.feature.combat;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.feature.movement.MovementEvent;
import org.jventure.rules.combat.Combatant;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.turn.Arena;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.jventure.world.ZoneWorld;
import org.springframework.stereotype.Component;

/** Fights as the rules of the game have them. */
@Component
final class LiveArena implements Arena {

    @Override
    public boolean isDue(ZoneWorld world, RoomId room, Instant now) {
        return world.battle(room).next().filter(next -> !next.isAfter(now)).isPresent()
                || Grudges.isUntidy(world, room, now);
    }

    @Override
    public void goOn(Turn turn, RoomId room, Predicate<ZoneId> open) {
        new Ring(turn, room, open).goOn();
    }

    @Override
    public boolean isOverlooked(ZoneWorld world, CharacterId character) {
        return world.character(character)
                .filter(who -> who.sheet().growth() != null && !who.condition().isQuiet())
                .filter(who -> world.battle(who.room()).find(Fighting.id(character)).isEmpty())
                .isPresent();
    }

    @Override
    public void enlist(Turn turn, CharacterId character) {
        turn.world().character(character).ifPresent(who ->
                new Ring(turn, who.room()).come(Combatant.peaceful(Fighters.of(turn, who))));
    }

    @Override
    public void respawned(Turn turn, Npc npc) {
        turn.emitTo(npc.room(), _ -> true, new MovementEvent.Arrived(npc.styledName(), null));
    }

    @Override
    public void brokenOff(Turn turn, List<CharacterId> fighters) {
        fighters.forEach(id -> turn.answerTo(id, StyledText.of(
                Style.SYSTEM, "The world falters for a moment. When it goes on, your fight is over, and your foes stand fresh.")));
    }
}
