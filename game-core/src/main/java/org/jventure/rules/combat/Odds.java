package org.jventure.rules.combat;

import java.time.Instant;
import org.jventure.kernel.Chance;
import org.jventure.rules.harm.Incoming;
import org.jventure.rules.harm.Moment;
import org.jventure.rules.harm.Outgoing;
import org.jventure.rules.harm.Source;

/** What a fight of two looks like beforehand, by blows alone: skills are for the player to reckon with. */
public enum Odds {
    CHILDS_PLAY(400, "It would be child's play."),
    EASY(200, "It would be an easy fight."),
    FAVOURABLE(125, "Luck is on your side."),
    EVEN(80, "It would be an even fight."),
    RISKY(50, "It would be a risky fight."),
    DANGEROUS(25, "It would take much luck to live."),
    SUICIDE(0, "It would be your death.");

    /** As if chance always took the middle. */
    private static final Chance MIDDLE = bound -> bound / 2;

    private static final int ROUNDS = 1000;

    private final int percent;
    private final String words;

    Odds(int percent, String words) {
        this.percent = percent;
        this.words = words;
    }

    /** A sentence for whoever considers it. */
    public String words() {
        return words;
    }

    /** How long the other would need to strike one down, against how long one needs oneself. */
    public static Odds of(Fighter one, Fighter other, CombatRules rules, Instant now) {
        long own = rounds(one, other, rules, now);
        long theirs = rounds(other, one, rules, now);
        for (var odds : values()) {
            if (theirs * 100 >= own * odds.percent) {
                return odds;
            }
        }
        return SUICIDE;
    }

    /** Rounds until the target is down, if every blow is of middling luck; never more than a thousand. */
    static int rounds(Fighter attacker, Fighter target, CombatRules rules, Instant now) {
        var moment = new Moment(now, MIDDLE);
        var source = new Source(attacker.id(), attacker.level(), "");
        long lost = 0;
        for (var blow : attacker.gear().blows(rules.bareHands(attacker.level()))) {
            var impact = new Outgoing(rules.types()).of(source, blow.effects(), attacker.body(), moment);
            lost += new Incoming(rules.types()).suffer(target.body(), impact, moment).lost();
        }
        long share = Precision.share(attacker, target, now);
        return Math.clamp(Math.ceilDiv(target.body().vitals().health() * 100L, Math.max(1, lost * share)), 1, ROUNDS);
    }
}
