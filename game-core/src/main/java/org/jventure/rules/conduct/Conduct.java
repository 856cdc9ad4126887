package org.jventure.rules.conduct;

import java.util.List;

/**
 * What an NPC does, as its builder has written it.
 *
 * @param reactions what it does when something happens; in the order in which they were written
 * @param habits    what it does of itself
 * @param teaches   keys of skills that one can learn from it
 * @param sounds    what one hears of it; may be empty
 */
public record Conduct(List<Reaction> reactions, Habits habits, List<String> teaches, String sounds) {

    /** Of one that does nothing in particular. */
    public static final Conduct NONE = new Conduct(List.of(), Habits.NONE, List.of(), "");

    public Conduct {
        reactions = List.copyOf(reactions);
        teaches = List.copyOf(teaches);
    }
}
