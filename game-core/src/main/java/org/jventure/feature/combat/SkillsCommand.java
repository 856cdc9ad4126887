package org.jventure.feature.combat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jventure.codex.skill.Skill;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.feature.growth.Growing;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class SkillsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.FIGHTING,
                        List.of("skills", "cooldowns"),
                        List.of("skills", "cooldowns"),
                        "List what you can do, what it costs, and what you have to wait for.")
                .explained("Each skill is a word of its own: type it alone, or with somebody behind it.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var known = Growing.skills(turn.codex(), turn.actor()).stream()
                .flatMap(key -> turn.codex().find(Skill.class, key).stream())
                .filter(Skill::enabled)
                .sorted(Comparator.comparing(Skill::level).thenComparing(Skill::key))
                .toList();
        if (known.isEmpty()) {
            turn.answer("You have no skills.");
            return;
        }
        var lines = new ArrayList<StyledText>();
        known.forEach(skill -> lines.add(line(turn, skill)));
        turn.answer(Words.listing(StyledText.plain("You know how to use:"), lines));
    }

    private static StyledText line(Turn turn, Skill skill) {
        var notes = new ArrayList<String>();
        if (skill.cost() > 0) {
            notes.add(Words.count(skill.cost(), "skill point"));
        }
        int level = turn.actor().growth().level();
        if (level < skill.level()) {
            notes.add("from level " + skill.level());
        }
        var left = turn.actor().condition().cooldowns().left(skill.key(), turn.now(), skill.cooldown());
        if (!left.isZero()) {
            notes.add("again in " + Refused.seconds(left.toMillis()));
        }
        return StyledText.clickable(Style.SKILL, skill.key(), skill.key())
                .then(StyledText.plain(notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")"));
    }
}
