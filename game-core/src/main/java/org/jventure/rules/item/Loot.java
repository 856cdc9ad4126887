package org.jventure.rules.item;

import java.util.List;
import org.jventure.kernel.Chance;
import org.jventure.kernel.PrototypeId;

/**
 * What an NPC may leave behind.
 *
 * @param coins its money; 0 or more
 * @param drops its things; one that is named twice may drop twice
 */
public record Loot(long coins, List<Drop> drops) {

    /** The most coins that anybody has; more counts as that. */
    public static final long MOST = 1_000_000_000_000L;

    private static final int LEAST_PERCENT = 51;

    public Loot {
        coins = Math.clamp(coins, 0, MOST);
        drops = List.copyOf(drops);
    }

    /**
     * A thing that may drop.
     *
     * @param percent 0 = never, 100 = always
     */
    public record Drop(PrototypeId item, int percent) {}

    /** What was left in fact. */
    public record Spoils(long coins, List<PrototypeId> items) {

        public Spoils {
            items = List.copyOf(items);
        }
    }

    /** 51 to 100 percent of the money, rounded up, and each thing by its own chance. */
    public Spoils leave(Chance chance) {
        int percent = LEAST_PERCENT + chance.below(101 - LEAST_PERCENT);
        long left = Math.ceilDiv(coins * percent, 100L);
        var items = drops.stream()
                .filter(drop -> chance.below(100) < drop.percent())
                .map(Drop::item)
                .toList();
        return new Spoils(left, items);
    }
}
