package org.jventure.codex.race;

import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.form.StartingStats;
import org.jventure.codex.skill.Skill;
import org.jventure.content.rule.TextRule;
import org.springframework.stereotype.Component;

@Component
final class RaceKind implements Kind<Race> {

    private static final int LONGEST_SUMMARY = 200;
    private static final int LAST_PLACE = 1000;

    @Override
    public String name() {
        return "race";
    }

    @Override
    public String plural() {
        return "races";
    }

    @Override
    public Class<Race> type() {
        return Race.class;
    }

    @Override
    public String key(Race thing) {
        return thing.key();
    }

    @Override
    public boolean isOfTheWorld() {
        return true;
    }

    @Override
    public Race read(String key, FieldReader fields) {
        return new Race(
                key,
                fields.line("name", TextRule.LONGEST_NAME),
                fields.line("summary", LONGEST_SUMMARY),
                fields.optionalProse("description", TextRule.LONGEST_PROSE),
                fields.number("place", 0, LAST_PLACE, 0),
                StartingStats.read(fields, "stats"),
                fields.references("skills", Skill.class));
    }

    @Override
    public void write(Race thing, FieldWriter fields) {
        fields.text("name", thing.name());
        fields.text("summary", thing.summary());
        fields.text("description", thing.description(), "");
        fields.number("place", thing.place(), 0);
        thing.stats().write("stats", fields);
        fields.texts("skills", thing.skills());
    }
}
