package org.jventure.rules.combat;

import java.util.Set;
import org.jventure.rules.body.FighterId;

/** What a fight must ask of the world around it. Answers at once, and the same throughout one call. */
public interface Surroundings {

    /** Whether the one may harm the other here: not in a peaceful room, no character without consent. */
    boolean mayHarm(FighterId actor, FighterId target);

    /** Whether that skill is among those of that fighter. */
    boolean knows(FighterId actor, Skill skill);

    /** How many ways out of the room there are for that fighter; 0 = it cannot flee. */
    int waysOut(FighterId who);

    /** With whom that fighter goes in a group, on this node or another; empty if alone. Who is whose goes both ways. */
    Set<FighterId> companions(FighterId who);
}
