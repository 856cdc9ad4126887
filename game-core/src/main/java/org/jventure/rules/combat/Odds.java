package org.jventure.rules.combat;

import java.time.Instant;
import java.util.List;

/** What a fight of two looks like beforehand. */
public enum Odds {
    CHILDS_PLAY(300, "It would be child's play."),
    EASY(170, "It would be an easy fight."),
    FAVOURABLE(120, "Luck is on your side."),
    EVEN(85, "It would be an even fight."),
    RISKY(65, "It would be a risky fight."),
    DANGEROUS(40, "It would take much luck to live."),
    SUICIDE(0, "It would be your death.");

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

    /**
     * One of the two.
     *
     * @param skills those that it knows
     */
    public record Side(Fighter fighter, List<Skill> skills) {

        public Side {
            skills = List.copyOf(skills);
        }
    }

    /** How long the other would need to strike one down, against how long one needs oneself; both do what they can. */
    public static Odds of(Side one, Side other, CombatRules rules, Instant now) {
        long own = Forecast.rounds(one, other, rules, now);
        long theirs = Forecast.rounds(other, one, rules, now);
        for (var odds : values()) {
            if (theirs * 100 >= own * odds.percent) {
                return odds;
            }
        }
        return SUICIDE;
    }
}
