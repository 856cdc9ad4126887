package org.jventure.feature.growth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jventure.codex.Codex;
import org.jventure.codex.calling.CharacterClass;
import org.jventure.codex.race.Race;
import org.jventure.codex.skill.Skill;
import org.jventure.kernel.CharacterId;
import org.jventure.rules.body.Stats;
import org.jventure.turn.Turn;
import org.jventure.world.Growth;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

/** How characters grow, within a turn: the only place where experience comes from. */
public final class Growing {

    private Growing() {}

    /** What a newcomer of its people has; what nobody has written is as usual. */
    public static Growth beginning(Codex codex, PlayerCharacter who, Instant now) {
        var stats = codex.find(Race.class, who.origin().race())
                .map(race -> new Stats(race.stats().values()))
                .orElseGet(Stats::newcomers);
        return Growth.beginning(stats, now);
    }

    /**
     * Lets a character of this zone gain experience, through as many levels as that makes. It reads so, and if it has risen,
     * all in its room do. Stored with the turn. Nothing happens if there is nothing to be gained.
     *
     * @param points 0 or more; for a foe, already scaled by {@link org.jventure.rules.progress.Experience#worth}
     */
    public static void gain(Turn turn, CharacterId id, long points) {
        var who = turn.world().character(id).orElseThrow();
        var before = who.sheet().growth() == null
                ? beginning(turn.codex(), who, turn.now())
                : now(turn.world(), who, turn.now());
        var gain = before.progress().gaining(points);
        if (gain.points() == 0) {
            return;
        }
        var after = before.with(gain.after());
        turn.store(who.grown(after));
        turn.emitTo(id, new GrowthEvent.Gained(gain.points()));
        if (gain.levels() > 0) {
            turn.emitTo(who.room(), _ -> true, new GrowthEvent.Rose(
                    id, who.styledName(), after.level(), learnt(turn.codex(), who, before.level(), after.level())));
        }
    }

    /** How the character fares at that moment. */
    public static Growth now(ZoneWorld world, PlayerCharacter who, Instant now) {
        return who.growth().recovered(world.bodyOf(who).effective(now), now);
    }

    /** What one can do from a level above the first of these, up to the second: names of skills and proficiencies. */
    private static List<String> learnt(Codex codex, PlayerCharacter who, int from, int to) {
        var learnt = new ArrayList<String>();
        for (String key : skills(codex, who)) {
            codex.find(Skill.class, key)
                    .filter(skill -> skill.enabled() && skill.level() > from && skill.level() <= to)
                    .ifPresent(skill -> learnt.add(skill.name()));
        }
        var ranks = new HashMap<>(Proficiencies.given(codex, who, to));
        ranks.keySet().removeAll(Proficiencies.given(codex, who, from).keySet());
        new TreeSet<>(ranks.keySet()).forEach(key -> learnt.add(Proficiencies.name(codex, key)));
        return learnt;
    }

    /**
     * Keys of the skills that everybody knows, of those that come with what it is by birth and by trade, and of those that
     * somebody has taught it; whatever their level, and whether they are in use or not.
     */
    public static Set<String> skills(Codex codex, PlayerCharacter who) {
        var keys = new TreeSet<String>();
        codex.find(Race.class, who.origin().race()).ifPresent(race -> keys.addAll(race.skills()));
        codex.find(CharacterClass.class, who.origin().calling()).ifPresent(calling -> keys.addAll(calling.skills()));
        keys.addAll(who.growth().learnt());
        codex.all(Skill.class).stream().filter(Skill::everybodys).map(Skill::key).forEach(keys::add);
        return keys;
    }
}
