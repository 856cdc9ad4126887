package org.jventure.codex.race;

import java.util.List;
import org.jventure.codex.form.StartingStats;

/**
 * A people that a newcomer may be of.
 *
 * @param summary     one sentence
 * @param description may be empty
 * @param place       in the list that newcomers see; among equals the key decides
 * @param skills      keys of those that all of this people know
 */
public record Race(
        String key,
        String name,
        String summary,
        String description,
        int place,
        StartingStats stats,
        List<String> skills) {

    public Race {
        skills = List.copyOf(skills);
    }
}
