package org.jventure.rules.combat;

import java.time.Instant;
import java.util.List;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Hurt;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;
import org.jventure.rules.progress.Usage;

/**
 * Somebody who can fight. Its body always has the protection of its gear.
 *
 * @param worth experience that its defeat is worth; 0 for characters
 * @param wimpy at how many percent of health it tries to flee by itself; 0 = never
 * @param usage what it practised since its last level
 */
public record Fighter(
        FighterId id, int level, long worth, int wimpy, Body body, Gear gear, Cooldowns cooldowns, Usage usage) {

    public Fighter {
        body = body.with(gear.protection());
        worth = Math.clamp(worth, 0, Experience.MOST);
    }

    /** Of one who has not done anything yet. */
    public static Fighter fresh(FighterId id, int level, Body body, Gear gear) {
        return new Fighter(id, level, 0, 0, body, gear, Cooldowns.none(), Usage.NONE);
    }

    public boolean isAlive() {
        return body.isAlive();
    }

    /** How hurt it looks. */
    public Hurt looks(Instant now) {
        return Hurt.of(body.vitals().health(), body.effective(now).of(Stat.MAX_HEALTH));
    }

    public Fighter with(Body changed) {
        return new Fighter(id, level, worth, wimpy, changed, gear, cooldowns, usage);
    }

    public Fighter with(Gear changed) {
        return new Fighter(id, level, worth, wimpy, body, changed, cooldowns, usage);
    }

    public Fighter with(Cooldowns changed) {
        return new Fighter(id, level, worth, wimpy, body, gear, changed, usage);
    }

    public Fighter worth(long points) {
        return new Fighter(id, level, points, wimpy, body, gear, cooldowns, usage);
    }

    public Fighter wimpy(int percent) {
        return new Fighter(id, level, worth, Math.clamp(percent, 0, 100), body, gear, cooldowns, usage);
    }

    Fighter practising(List<Stat> used) {
        return new Fighter(id, level, worth, wimpy, body, gear, cooldowns, usage.plus(used));
    }
}
