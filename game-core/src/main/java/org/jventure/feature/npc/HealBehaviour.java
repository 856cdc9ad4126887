package org.jventure.feature.npc;

import org.jventure.turn.NpcBehaviour;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

/** Heals who is badly hurt, without being asked and for nothing. */
@Component
final class HealBehaviour implements NpcBehaviour {

    private static final int MEAN_SECONDS = 8;

    @Override
    public boolean fits(Npc npc) {
        var heal = npc.prototype().conduct().habits().heal();
        return heal != null && heal.below() > 0;
    }

    @Override
    public int meanSeconds(Npc npc) {
        return MEAN_SECONDS;
    }

    @Override
    public void act(Turn turn, Npc npc) {
        var heal = npc.prototype().conduct().habits().heal();
        if (heal == null) {
            return;
        }
        turn.world().creaturesIn(npc.room()).stream()
                .filter(PlayerCharacter.class::isInstance)
                .map(PlayerCharacter.class::cast)
                .filter(who -> Healing.percent(turn, who) < heal.below() && !Healing.mustWait(turn, npc, who))
                .findFirst()
                .ifPresent(who -> Healing.heal(turn, npc, who, heal, 0));
    }
}
