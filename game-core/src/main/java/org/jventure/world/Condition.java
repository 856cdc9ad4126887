package org.jventure.world;

import org.jventure.rules.body.Lasting;
import org.jventure.rules.combat.Cooldowns;

/**
 * What is upon a character and goes along wherever it goes, out of the world too: nobody gets rid of poison by quitting, or
 * keeps a boost beyond its time. Part of its sheet.
 *
 * @param wimpy at how many percent of health it tries to flee by itself; 0 = never
 * @param pvp   whether its player agrees to fight other characters who agree
 */
public record Condition(Lasting lasting, Cooldowns cooldowns, int wimpy, boolean pvp) {

    /** Of one on whom nothing is. */
    public static final Condition NONE = new Condition(Lasting.none(), Cooldowns.none(), 0, false);

    public Condition {
        wimpy = Math.clamp(wimpy, 0, 100);
    }

    public Condition with(Lasting changed) {
        return new Condition(changed, cooldowns, wimpy, pvp);
    }

    public Condition with(Cooldowns changed) {
        return new Condition(lasting, changed, wimpy, pvp);
    }

    public Condition wimpy(int percent) {
        return new Condition(lasting, cooldowns, percent, pvp);
    }

    public Condition pvp(boolean agreed) {
        return new Condition(lasting, cooldowns, wimpy, agreed);
    }

    /** Whether nothing of it is due some time: then no battle has to care. */
    public boolean isQuiet() {
        return lasting.next().isEmpty() && cooldowns.waits().isEmpty();
    }
}
