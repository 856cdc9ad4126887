package org.jventure.feature.combat;

import org.jspecify.annotations.Nullable;
import org.jventure.codex.skill.Skill;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.combat.CombatRefusal;
import org.jventure.rules.combat.Intent;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.ZoneWorld;

/** Fights, for other rules of the game: what characters and NPCs can do in them. Called within a turn; stateless. */
public final class Fighting {

    private Fighting() {}

    public static FighterId id(CharacterId character) {
        return new FighterId.OfCharacter(character);
    }

    public static FighterId id(NpcId npc) {
        return new FighterId.OfNpc(npc);
    }

    /** Lets the one go for the other where it is; answers why not, or null if it does. All who see it are told. */
    public static @Nullable CombatRefusal attack(Turn turn, FighterId attacker, FighterId target) {
        return act(turn, attacker, new Intent.Attack(target));
    }

    /**
     * Lets the one use a skill; answers why not, or null if it has done so.
     *
     * @param skill  its key
     * @param target null = whoever the skill aims at by itself
     */
    public static @Nullable CombatRefusal use(Turn turn, FighterId user, String skill, @Nullable FighterId target) {
        var found = turn.codex().find(Skill.class, skill);
        return found.isEmpty()
                ? new CombatRefusal.NotKnown()
                : act(turn, user, new Intent.Use(Fighters.skill(found.get()), target));
    }

    /** Whether that one strikes or is struck at. */
    public static boolean isFighting(ZoneWorld world, FighterId who) {
        return world.isFighting(who);
    }

    /** Whether the one may harm the other where they are: nobody in peaceful rooms, no character that has not agreed. */
    public static boolean mayHarm(ZoneWorld world, FighterId attacker, FighterId target) {
        return Surrounding.mayHarm(world, attacker, target);
    }

    /** Whether the NPC is one that can fight at all. */
    public static boolean canFight(ZoneWorld world, NpcId npc) {
        return world.npc(npc).map(found -> found.prototype().prowess() != null).orElse(false);
    }

    /** Keeps the actor from doing what nobody can do in a fight, such as walking away. */
    public static void refuseInFight(Turn turn, String what) {
        if (isFighting(turn.world(), id(turn.actor().id()))) {
            throw new Refusal("You can't " + what + " in the middle of a fight. Try to 'flee'.");
        }
    }

    static @Nullable CombatRefusal act(Turn turn, FighterId who, Intent intent) {
        var room = turn.world().roomOf(who);
        return room.isEmpty() ? new CombatRefusal.NotHere() : new Ring(turn, room.get()).act(who, intent);
    }
}
