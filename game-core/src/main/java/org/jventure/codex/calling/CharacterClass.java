package org.jventure.codex.calling;

import java.util.List;

/**
 * A calling that a newcomer may choose.
 *
 * @param summary       one sentence
 * @param description   may be empty
 * @param place         in the list that newcomers see; among equals the key decides
 * @param skills        keys of those that all of this calling know
 * @param proficiencies what is learnt with it
 */
public record CharacterClass(
        String key,
        String name,
        String summary,
        String description,
        int place,
        List<String> skills,
        List<Learnt> proficiencies) {

    public CharacterClass {
        skills = List.copyOf(skills);
        proficiencies = List.copyOf(proficiencies);
    }

    /**
     * Ranks of a proficiency.
     *
     * @param proficiency its key
     * @param level       at which they are learnt
     */
    public record Learnt(String proficiency, int level, int ranks) {}
}
