package org.jventure.world;

import java.util.List;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Protection;
import org.jventure.rules.body.Stats;
import org.jventure.rules.combat.Fighter;
import org.jventure.rules.combat.Gear;
import org.jventure.rules.combat.Weapon;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.item.Loot;

/**
 * How a kind of NPC fights, and what its defeat is worth. Who has none of this is no fighter, and nobody can harm it.
 *
 * @param armour     0 or more
 * @param weapon     what its blows do, at just its level; empty for bare hands
 * @param skills     keys of the skills that it knows
 * @param experience what its defeat is worth to one of its own level; 0 = nothing
 * @param peaceful   nobody can harm it, whatever it could do
 */
public record Prowess(
        int level,
        Stats stats,
        int armour,
        List<Effect> weapon,
        boolean twoHanded,
        List<String> skills,
        int experience,
        Loot loot,
        boolean peaceful) {

    /** What the defeat of one is worth of which nothing else is said: a tenth of a level. */
    public static final int USUAL_EXPERIENCE = 100;

    public Prowess {
        weapon = List.copyOf(weapon);
        skills = List.copyOf(skills);
    }

    /** One that has only just come into the world. */
    public NpcLife fresh(long tick) {
        return NpcLife.fresh(stats, tick);
    }

    /** As it stands, to be put into a battle. */
    public Fighter fighter(Npc npc, NpcLife life) {
        var gear = gear(npc);
        var body = new Body(stats, life.vitals(), life.lasting(), Protection.none());
        return Fighter.fresh(new FighterId.OfNpc(npc.id()), level, body, gear)
                .with(life.cooldowns())
                .worth(experience);
    }

    private Gear gear(Npc npc) {
        var claws = weapon.isEmpty() ? null : new Weapon(npc.prototype().id().value(), weapon, twoHanded);
        return new Gear(claws, null, List.of(), armour);
    }
}
