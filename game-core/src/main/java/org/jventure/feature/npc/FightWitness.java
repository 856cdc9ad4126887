package org.jventure.feature.npc;

import org.jventure.kernel.RoomId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.CombatEvent;
import org.jventure.rules.conduct.Happening;
import org.jventure.turn.CombatListener;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Lets NPCs notice what happens in fights. */
@Component
final class FightWitness implements CombatListener {

    @Override
    public void happened(Turn turn, RoomId room, CombatEvent event) {
        switch (event) {
            case CombatEvent.Engaged(var attacker, var target, var back) -> {
                if (!back) {
                    turn.notice(new Happening.Targeted(room, attacker, target));
                }
            }
            case CombatEvent.Struck(var attacker, var target, _, _, _) -> fought(turn, room, attacker, target);
            case CombatEvent.Missed(var attacker, var target, _) -> fought(turn, room, attacker, target);
            case CombatEvent.Died(var death) -> turn.notice(new Happening.Died(room, death.dead().id()));
            case CombatEvent.Used _, CombatEvent.HurtAgain _, CombatEvent.BoostEnded _, CombatEvent.Looks _ -> {}
            case CombatEvent.Taunted _, CombatEvent.Fled _, CombatEvent.FlightFailed _ -> {}
            case CombatEvent.Stopped _, CombatEvent.Ready _ -> {}
        }
    }

    private static void fought(Turn turn, RoomId room, FighterId attacker, FighterId target) {
        if (attacker instanceof FighterId.OfNpc(var npc)) {
            turn.notice(new Happening.Fought(room, target, npc));
        }
    }
}
