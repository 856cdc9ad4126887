package org.jventure.rules.combat;

import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;

/** What somebody in a battle wants to do. */
public sealed interface Intent {

    /** Go for somebody, and strike them round by round. */
    record Attack(FighterId target) implements Intent {}

    /**
     * Use a skill or a thing.
     *
     * @param target null = whoever the skill aims at by itself
     */
    record Use(Skill skill, @Nullable FighterId target) implements Intent {}

    /** Get away, by whatever way. */
    record Flee() implements Intent {}

    /** Go for whom that one fights. */
    record Assist(FighterId friend) implements Intent {}

    /** Strike nobody any more; who is after one does not care. */
    record Stop() implements Intent {}
}
