package org.jventure.rules.conduct;

import java.time.Duration;
import java.util.List;

/**
 * What an NPC does when something happens.
 *
 * @param chance how often out of a hundred times
 * @param once   how long it then leaves the same player in peace; zero = not at all
 */
public record Reaction(Cue cue, int chance, Duration once, List<Step> steps) {

    public Reaction {
        steps = List.copyOf(steps);
    }

    /** @param after how long after the step before */
    public record Step(Duration after, Deed deed) {}
}
