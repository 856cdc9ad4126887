package org.jventure.rules.body;

import java.time.Instant;
import java.util.ArrayList;
import org.jventure.rules.effect.Pool;

/**
 * A body as it stands.
 *
 * @param stats      its own, without anything worn and any boost: what is stored
 * @param vitals     what is left of its pools
 * @param lasting    what wears off by and by
 * @param protection what its things do; follows from them, and is not stored
 */
public record Body(Stats stats, Vitals vitals, Lasting lasting, Protection protection) {

    /** Of one who is fresh and has nothing on. */
    public static Body fresh(Stats stats) {
        return new Body(stats, Vitals.full(stats), Lasting.none(), Protection.none());
    }

    /** The stats that count at that time: its own, under what it wears and what boosts it. */
    public Stats effective(Instant now) {
        var all = new ArrayList<>(protection.changes());
        all.addAll(lasting.modifiers(now));
        return stats.under(all);
    }

    /** As it gets up after death: with one point of health, and without all that was upon it. */
    public Body revived() {
        var freed = with(Lasting.none());
        return freed.with(vitals.with(Pool.HEALTH, 1).within(freed.stats));
    }

    public boolean isAlive() {
        return vitals.health() > 0;
    }

    public Body with(Vitals changed) {
        return new Body(stats, changed, lasting, protection);
    }

    public Body with(Lasting changed) {
        return new Body(stats, vitals, changed, protection);
    }

    public Body with(Protection changed) {
        return new Body(stats, vitals, lasting, changed);
    }

    public Body with(Stats changed) {
        return new Body(changed, vitals, lasting, protection);
    }

    /** Without boosts that have ended by then, and with no more in its pools than it can have without them. */
    public Body withoutEnded(Instant now) {
        var rid = with(lasting.withoutEnded(now));
        return rid.with(vitals.within(rid.effective(now)));
    }

    /** After it has lost that much health; nobody loses more than there is. */
    public Body hurtBy(int amount) {
        return with(vitals.without(Pool.HEALTH, amount));
    }
}
