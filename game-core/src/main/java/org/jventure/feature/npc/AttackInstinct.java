package org.jventure.feature.npc;

import java.time.Duration;
import java.util.List;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.conduct.Happening;
import org.jventure.turn.NpcInstinct;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

/** Goes for whom it is written to attack at sight, and for whom it has not forgiven: when they come, and when it does. */
@Component
final class AttackInstinct implements NpcInstinct {

    @Override
    public boolean heeds(Npc npc, Happening happening) {
        var habits = npc.prototype().conduct().habits();
        return (habits.attack() != null || habits.remembers().isPositive())
                && happening instanceof Happening.Entered(_, var who)
                && (who.isCharacter() || who.equals(new FighterId.OfNpc(npc.id())));
    }

    @Override
    public Duration after() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void act(Turn turn, Npc npc, Happening happening) {
        if (Battles.isFighting(turn, npc)) {
            return;
        }
        var comer = Whom.player(turn, npc, happening.who());
        (comer.isPresent() ? List.of(comer.get()) : players(turn, npc)).stream()
                .filter(who -> isFoe(turn, npc, who))
                .findFirst()
                .ifPresent(who -> Battles.attack(turn, npc, Battles.id(who)));
    }

    private static List<PlayerCharacter> players(Turn turn, Npc npc) {
        return turn.world().creaturesIn(npc.room()).stream()
                .filter(PlayerCharacter.class::isInstance)
                .map(PlayerCharacter.class::cast)
                .toList();
    }

    private static boolean isFoe(Turn turn, Npc npc, PlayerCharacter who) {
        var attack = npc.prototype().conduct().habits().attack();
        return attack != null && attack.covers(who.growth().level())
                || npc.bearing().remembers(GrudgeInstinct.mark(Battles.id(who)), turn.now());
    }
}
