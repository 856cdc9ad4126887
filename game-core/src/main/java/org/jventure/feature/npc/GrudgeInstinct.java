package org.jventure.feature.npc;

import java.time.Duration;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
import org.jventure.turn.NpcInstinct;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.springframework.stereotype.Component;

/** Remembers who has attacked it. */
@Component
final class GrudgeInstinct implements NpcInstinct {

    @Override
    public boolean heeds(Npc npc, Happening happening) {
        return npc.prototype().conduct().habits().remembers().isPositive()
                && happening instanceof Happening.Targeted(_, var who, var target)
                && who.isCharacter()
                && target.equals(new FighterId.OfNpc(npc.id()));
    }

    @Override
    public Duration after() {
        return Duration.ofMillis(100);
    }

    @Override
    public void act(Turn turn, Npc npc, Happening happening) {
        if (happening instanceof Happening.Targeted(_, var who, _)) {
            var until = turn.now().plus(npc.prototype().conduct().habits().remembers());
            turn.soften(npc.with(npc.bearing().remembering(mark(who), until, turn.now())));
        }
    }

    static String mark(FighterId who) {
        return "grudge:" + who.key();
    }
}
