package org.jventure.feature.npc;

import java.time.Duration;
import org.jventure.rules.conduct.Happening;
import org.jventure.text.Words;
import org.jventure.turn.NpcInstinct;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.springframework.stereotype.Component;

/** Heals who asks for it: whoever says "heal", alone or among other words. */
@Component
final class HealInstinct implements NpcInstinct {

    @Override
    public boolean heeds(Npc npc, Happening happening) {
        return npc.prototype().conduct().habits().heal() != null
                && happening instanceof Happening.Heard(_, var who, var words, var only)
                && who.isCharacter()
                && (only == null || only.equals(npc.id()))
                && Words.lowerCase(words).contains("heal");
    }

    @Override
    public Duration after() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void act(Turn turn, Npc npc, Happening happening) {
        var heal = npc.prototype().conduct().habits().heal();
        if (heal == null) {
            return;
        }
        Whom.player(turn, npc, happening.who()).ifPresent(who -> Healing.objection(turn, npc, who, heal).ifPresentOrElse(
                words -> turn.emitTo(npc.room(), _ -> true, new NpcEvent.Spoke(npc.styledName(), words)),
                () -> Healing.heal(turn, npc, who, heal, heal.price())));
    }
}
