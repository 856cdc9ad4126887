package org.jventure.rules.body;

import java.util.Comparator;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.NpcId;

/** Who fights. In order, characters come first: so that the same seed gives the same fight. */
public sealed interface FighterId extends Comparable<FighterId> {

    record OfCharacter(CharacterId id) implements FighterId {}

    record OfNpc(NpcId id) implements FighterId {}

    default boolean isCharacter() {
        return this instanceof OfCharacter;
    }

    @Override
    default int compareTo(FighterId other) {
        return Comparator.comparing(FighterId::isCharacter)
                .reversed()
                .thenComparing(FighterId::key)
                .compare(this, other);
    }

    /** As tables of threat and afflictions are stored: "character:…" or "npc:…". */
    default String key() {
        return switch (this) {
            case OfCharacter(var id) -> "character:" + id.value();
            case OfNpc(var id) -> "npc:" + id.value();
        };
    }
}
