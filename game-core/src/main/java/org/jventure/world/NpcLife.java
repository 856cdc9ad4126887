package org.jventure.world;

import java.time.Instant;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.Lasting;
import org.jventure.rules.body.Protection;
import org.jventure.rules.body.Regeneration;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.combat.Cooldowns;

/**
 * How an NPC fares: what goes along when its zone is handed over, and is forgotten when its node dies.
 *
 * @param tick up to which it has recovered: seconds since 1970
 */
public record NpcLife(Vitals vitals, Lasting lasting, Cooldowns cooldowns, long tick) {

    static NpcLife fresh(Stats stats, long tick) {
        return new NpcLife(Vitals.full(stats), Lasting.none(), Cooldowns.none(), tick);
    }

    /** As time has let it recover up to now. */
    public NpcLife recovered(Stats stats, Instant now) {
        long then = now.getEpochSecond();
        if (then <= tick) {
            return this;
        }
        var effective = new Body(stats, vitals, lasting, Protection.none()).effective(now);
        return new NpcLife(Regeneration.USUAL.between(tick, then, vitals, effective), lasting, cooldowns, then);
    }

    /** Whether there is nothing about it that time alone would not bring. */
    public boolean isFresh(Stats stats) {
        return vitals.areFull(stats) && lasting.equals(Lasting.none()) && cooldowns.waits().isEmpty();
    }
}
