package org.jventure.rules.combat;

import java.util.List;
import org.jventure.rules.body.FighterId;

/**
 * The end of somebody, told exactly once: whoever died is in no battle any more, and nothing reaches them.
 *
 * @param dead   as it was then: for what was practised, and for who it was
 * @param slayer who did the last of it
 * @param shares what each of the victors gains; empty if the dead is a character
 */
public record Death(Fighter dead, FighterId slayer, List<Share> shares) {

    public Death {
        shares = List.copyOf(shares);
    }

    /** What one of the victors gains, at least 1. */
    public record Share(FighterId who, long points) {}
}
