package org.jventure.feature.combat;

import java.util.Optional;
import org.jventure.codex.Codex;
import org.jventure.codex.skill.Skill;
import org.jventure.command.Command;
import org.jventure.command.WrittenVerbs;
import org.springframework.stereotype.Component;

/** Each skill is a verb. */
@Component
final class SkillVerbs implements WrittenVerbs {

    @Override
    public Optional<Command> find(Codex codex, String word) {
        return codex.find(Skill.class, word).map(SkillUse::new);
    }
}
