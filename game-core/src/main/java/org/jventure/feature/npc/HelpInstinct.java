package org.jventure.feature.npc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Habits;
import org.jventure.rules.conduct.Happening;
import org.jventure.turn.NpcInstinct;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.springframework.stereotype.Component;

/**
 * Goes for who attacks one of its kind, if it helps; or anybody at all, if it defends. Those who only help or defend
 * themselves are no attackers.
 */
@Component
final class HelpInstinct implements NpcInstinct {

    @Override
    public boolean heeds(Npc npc, Happening happening) {
        var habits = npc.prototype().conduct().habits();
        var self = new FighterId.OfNpc(npc.id());
        return (habits.helps() || habits.defends())
                && happening instanceof Happening.Targeted(_, var who, var target)
                && !who.equals(self)
                && !target.equals(self);
    }

    @Override
    public Duration after() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void act(Turn turn, Npc npc, Happening happening) {
        if (happening instanceof Happening.Targeted(_, var who, var target) && !Battles.isFighting(turn, npc)) {
            var habits = npc.prototype().conduct().habits();
            var attacker = npc(turn, who);
            var victim = npc(turn, target);
            boolean isOfItsKind = victim != null && victim.prototype().id().equals(npc.prototype().id());
            if (!isGood(attacker, npc) && (habits.defends() || habits.helps() && isOfItsKind)) {
                Battles.attack(turn, npc, who);
            }
        }
    }

    private static boolean isGood(@Nullable Npc attacker, Npc self) {
        if (attacker == null) {
            return false;
        }
        Habits habits = attacker.prototype().conduct().habits();
        return habits.helps() || habits.defends() || attacker.prototype().id().equals(self.prototype().id());
    }

    private static @Nullable Npc npc(Turn turn, FighterId who) {
        return who instanceof FighterId.OfNpc(var id) ? turn.world().npc(id).orElse(null) : null;
    }
}
