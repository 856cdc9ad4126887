package org.jventure.world;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jventure.rules.body.Regeneration;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.progress.Experience;
import org.jventure.rules.progress.Progress;
import org.jventure.rules.progress.Usage;

/**
 * What a character has come to, and how it fares. Durable, but for what time alone gives back: that follows from the rest.
 *
 * @param progress experience, its own stats, and what is left of its pools
 * @param tick     up to which it has recovered: seconds since 1970, the same beginning for all zones and nodes
 * @param honed    ranks of proficiencies beyond those that its calling gives, by key
 * @param learnt   keys of skills that somebody has taught it
 */
public record Growth(Progress progress, long tick, Map<String, Integer> honed, Set<String> learnt) {

    /** Of one whom nobody has taught anything. */
    public Growth(Progress progress, long tick, Map<String, Integer> honed) {
        this(progress, tick, honed, Set.of());
    }

    public Growth {
        honed = Map.copyOf(honed);
        learnt = Set.copyOf(learnt);
    }

    /** Of one who has done nothing yet, and is fresh. */
    public static Growth beginning(Stats stats, Instant now) {
        return new Growth(
                new Progress(Experience.NONE, Usage.NONE, stats, Vitals.full(stats)), now.getEpochSecond(), Map.of());
    }

    public Experience experience() {
        return progress.experience();
    }

    public int level() {
        return progress.experience().level();
    }

    /** Its own, without anything worn and any boost. */
    public Stats stats() {
        return progress.stats();
    }

    public Vitals vitals() {
        return progress.vitals();
    }

    public Growth with(Progress changed) {
        return new Growth(changed, tick, honed, learnt);
    }

    public Growth with(Experience experience, Stats stats) {
        return with(new Progress(experience, progress.usage(), stats, progress.vitals()));
    }

    /** With so much left of its pools as of now: what it had to recover before is over. */
    public Growth with(Vitals vitals, Instant now) {
        return new Growth(
                new Progress(progress.experience(), progress.usage(), progress.stats(), vitals),
                Math.max(tick, now.getEpochSecond()),
                honed,
                learnt);
    }

    /** With so many ranks of its own of the proficiency. */
    public Growth honing(Experience experience, String proficiency, int ranks) {
        var more = new TreeMap<>(honed);
        more.put(proficiency, ranks);
        return new Growth(with(experience, stats()).progress, tick, more, learnt);
    }

    /** With a skill that somebody has taught it. */
    public Growth learning(Experience experience, String skill) {
        var more = new TreeSet<>(learnt);
        more.add(skill);
        return new Growth(with(experience, stats()).progress, tick, honed, more);
    }

    /**
     * As time has let it recover up to now.
     *
     * @param effective the stats that count: its own under what it wears
     */
    public Growth recovered(Stats effective, Instant now) {
        long then = now.getEpochSecond();
        return then <= tick
                ? this
                : with(Regeneration.USUAL.between(tick, then, vitals(), effective), now);
    }

    /** Whether time alone makes this of that: then there is nothing about it to be stored. */
    public boolean isBut(Growth earlier, Stats effective) {
        return earlier.recovered(effective, Instant.ofEpochSecond(tick)).equals(this);
    }
}
