package org.jventure.rules.balance;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;
import org.jventure.rules.balance.Cast.Calling;
import org.jventure.rules.balance.Cast.Foe;
import org.jventure.rules.balance.Cast.Folk;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.combat.Fighter;
import org.jventure.rules.combat.Gear;
import org.jventure.rules.combat.Odds;
import org.jventure.rules.combat.Skill;
import org.jventure.rules.combat.Weapon;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.harm.DamageTable;
import org.jventure.rules.item.Compiled;
import org.jventure.rules.progress.Experience;
import org.jventure.rules.progress.Progress;
import org.jventure.rules.progress.Usage;

/** Somebody in a simulated fight, and what they can do. */
record Contender(Fighter fighter, List<Skill> skills) {

    /** @param skills those first that do most */
    Contender {
        skills = skills.stream().sorted(Comparator.comparing(Duel::worth).reversed()).toList();
    }

    private static final FighterId PLAYER = new FighterId.OfCharacter(new CharacterId(new UUID(0, 1)));

    /** How often one strikes within a level, and uses each skill: about what eight fights come to. */
    private static final int BLOWS = 60;
    private static final int USES = 15;

    /** A player who came to that level by the rules, with things of that level. */
    static Contender player(Cast cast, Folk race, Calling calling, int level) {
        var skills = skills(cast, Stream.concat(calling.skills().stream(), race.skills().stream()).toList(), level);
        var grown = new Progress(Experience.NONE, Usage.NONE, race.stats(), Vitals.full(race.stats()));
        var practice = practice(cast.types(), calling, skills);
        for (int i = 1; i < level; i++) {
            grown = new Progress(grown.experience(), practice, grown.stats(), grown.vitals())
                    .gaining(Experience.PER_LEVEL).after();
        }
        var things = new Compiled(calling.armour(), calling.weapon()).with(List.of(), level);
        var gear = new Gear(weapon(things.effects(), calling.twoHanded()), null, List.of(), things.armour());
        return new Contender(Fighter.fresh(PLAYER, level, Body.fresh(grown.stats()), gear), skills);
    }

    static Contender npc(Cast cast, Foe foe) {
        var id = new FighterId.OfNpc(new NpcId("balance/" + foe.key()));
        var gear = new Gear(weapon(foe.weapon(), false), null, List.of(), foe.armour());
        return new Contender(Fighter.fresh(id, foe.level(), Body.fresh(foe.stats()), gear).worth(1),
                skills(cast, foe.skills(), foe.level()));
    }

    Odds.Side side() {
        return new Odds.Side(fighter, skills);
    }

    private static List<Skill> skills(Cast cast, List<String> keys, int level) {
        return keys.stream()
                .map(key -> {
                    var skill = cast.skills().get(key);
                    if (skill == null) {
                        throw new IllegalArgumentException("There is no skill '%s'".formatted(key));
                    }
                    return skill;
                })
                .filter(skill -> skill.level() <= level)
                .toList();
    }

    private static @Nullable Weapon weapon(List<Effect> effects, boolean twoHanded) {
        return effects.isEmpty() ? null : new Weapon("weapon", effects, twoHanded);
    }

    private static Usage practice(DamageTable types, Calling calling, List<Skill> skills) {
        Map<Stat, Integer> times = new EnumMap<>(Stat.class);
        calling.weapon().forEach(effect -> practised(types, effect, BLOWS, times));
        skills.forEach(skill -> skill.effects().forEach(effect -> practised(types, effect, USES, times)));
        return new Usage(Collections.unmodifiableMap(times));
    }

    private static void practised(DamageTable types, Effect effect, int count, Map<Stat, Integer> times) {
        switch (effect) {
            case Effect.Damage(var type, _) -> times.merge(types.of(type).attack(), count, Integer::sum);
            case Effect.DamageOverTime(var type, _, _, _) -> times.merge(types.of(type).attack(), count, Integer::sum);
            case Effect.Recover _ -> times.merge(Stat.AWARENESS, count, Integer::sum);
            case Effect.DamageTypes _, Effect.Change _, Effect.Boost _ -> { }
        }
    }
}
