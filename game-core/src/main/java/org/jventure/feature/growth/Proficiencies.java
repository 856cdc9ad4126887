package org.jventure.feature.growth;

import java.util.Map;
import java.util.TreeMap;
import org.jventure.codex.Codex;
import org.jventure.codex.calling.CharacterClass;
import org.jventure.codex.calling.CharacterClass.Learnt;
import org.jventure.codex.proficiency.Proficiency;
import org.jventure.world.PlayerCharacter;

/** What characters know how to do: ranks that their calling gives at their level, and those that they have honed. */
public final class Proficiencies {

    private Proficiencies() {}

    /** Ranks by key, none of them 0. A change by builders counts at once. */
    public static Map<String, Integer> of(Codex codex, PlayerCharacter who) {
        var ranks = given(codex, who, who.growth().level());
        who.growth().honed().forEach((key, more) -> {
            if (more > 0) {
                ranks.merge(key, more, Integer::sum);
            }
        });
        return ranks;
    }

    /** Those that the calling gives up to that level. */
    static Map<String, Integer> given(Codex codex, PlayerCharacter who, int level) {
        var ranks = new TreeMap<String, Integer>();
        codex.find(CharacterClass.class, who.origin().calling()).ifPresent(calling -> {
            for (Learnt learnt : calling.proficiencies()) {
                if (learnt.level() <= level) {
                    ranks.merge(learnt.proficiency(), learnt.ranks(), Integer::sum);
                }
            }
        });
        return ranks;
    }

    /** As players read it; the key, if builders have retired it. */
    public static String name(Codex codex, String key) {
        return codex.find(Proficiency.class, key).map(Proficiency::name).orElse(key);
    }
}
