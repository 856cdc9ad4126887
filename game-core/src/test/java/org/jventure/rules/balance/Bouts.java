package org.jventure.rules.balance;

import java.util.List;
import java.util.stream.IntStream;
import org.jventure.rules.combat.CombatRules;
import org.jventure.testing.SeededChance;

/**
 * What many fights of the same two came to, or of several against the same.
 *
 * @param won      by the player, in percent
 * @param shortest rounds of a fight that a tenth of all was shorter than
 * @param rounds   of a fight in the middle
 * @param longest  rounds of a fight that a tenth of all was longer than
 * @param left     health that is left to the player who wins, on average, in percent
 */
record Bouts(int won, int shortest, int rounds, int longest, int left) {

    /** The players take turns. */
    static Bouts of(CombatRules rules, List<Contender> players, Contender foe, int fights, long seed) {
        var chance = new SeededChance(seed);
        var endings = IntStream.range(0, fights)
                .mapToObj(i -> Duel.fight(rules, players.get(i % players.size()), foe, chance))
                .toList();
        var rounds = endings.stream().mapToInt(Duel.Ending::rounds).sorted().toArray();
        var won = endings.stream().filter(Duel.Ending::won).toList();
        return new Bouts(
                won.size() * 100 / fights,
                rounds[fights / 10],
                rounds[fights / 2],
                rounds[fights * 9 / 10],
                (int) won.stream().mapToInt(Duel.Ending::left).average().orElse(0));
    }
}
