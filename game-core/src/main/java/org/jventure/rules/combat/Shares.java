package org.jventure.rules.combat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.progress.Experience;

/** Who gains how much by a victory. */
final class Shares {

    /** More that each companion makes of a group's part, in percent; and the most of it. */
    private static final int TOGETHER = 10;
    private static final int MOST_TOGETHER = 50;

    private final Combatant dead;
    private final Surroundings around;
    private final Map<FighterId, Integer> levels = new TreeMap<>();

    private Shares(Combatant dead, Collection<Combatant> there, Surroundings around) {
        this.dead = dead;
        this.around = around;
        for (var each : there) {
            if (each.id().isCharacter() && each.fighter().isAlive() && !each.id().equals(dead.id())) {
                levels.put(each.id(), each.fighter().level());
            }
        }
    }

    /** Of those who are there and live; what others did is for nobody. */
    static List<Death.Share> of(Combatant dead, Collection<Combatant> there, Surroundings around) {
        return dead.id().isCharacter() || dead.fighter().worth() <= 0
                ? List.of()
                : new Shares(dead, there, around).all();
    }

    private List<Death.Share> all() {
        var grudges = dead.threat().grudges();
        long whole = grudges.values().stream().mapToLong(Threat.Grudge::damage).sum();
        var counted = new TreeSet<FighterId>();
        var shares = new ArrayList<Death.Share>();
        for (var who : grudges.keySet()) {
            if (!counted.contains(who)) {
                var group = new TreeSet<>(around.companions(who));
                group.add(who);
                group.removeAll(counted);
                counted.addAll(group);
                long done = grudges.entrySet().stream()
                        .filter(grudge -> group.contains(grudge.getKey()))
                        .mapToLong(grudge -> grudge.getValue().damage())
                        .sum();
                shares.addAll(ofGroup(group, part(dead.fighter().worth(), done, whole)));
            }
        }
        return shares;
    }

    /** Within a group by level, and as if each were as high as its highest: nobody is pulled up by a great friend. */
    private List<Death.Share> ofGroup(TreeSet<FighterId> group, long part) {
        var victors = group.stream().filter(levels::containsKey).toList();
        if (victors.isEmpty() || part <= 0) {
            return List.of();
        }
        long pot = part * (100 + Math.min(MOST_TOGETHER, TOGETHER * (victors.size() - 1L))) / 100;
        long sum = victors.stream().mapToLong(this::level).sum();
        int highest = (int) victors.stream().mapToLong(this::level).max().orElse(1);
        return victors.stream()
                .map(who -> new Death.Share(who, Experience.worth(
                        Math.max(1, part(pot, level(who), sum)), highest, dead.fighter().level())))
                .toList();
    }

    private long level(FighterId who) {
        return Math.max(1, levels.getOrDefault(who, 1));
    }

    /** Rounded down; within the bounds of experience, threat and levels nothing overflows. */
    private static long part(long of, long share, long whole) {
        return whole <= 0 ? 0 : of * share / whole;
    }
}
