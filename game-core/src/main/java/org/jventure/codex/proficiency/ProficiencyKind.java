package org.jventure.codex.proficiency;

import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.content.rule.TextRule;
import org.springframework.stereotype.Component;

@Component
final class ProficiencyKind implements Kind<Proficiency> {

    @Override
    public String name() {
        return "proficiency";
    }

    @Override
    public String plural() {
        return "proficiencies";
    }

    @Override
    public Class<Proficiency> type() {
        return Proficiency.class;
    }

    @Override
    public String key(Proficiency thing) {
        return thing.key();
    }

    @Override
    public Proficiency read(String key, FieldReader fields) {
        return new Proficiency(
                key,
                fields.line("name", TextRule.LONGEST_NAME),
                fields.prose("description", TextRule.LONGEST_PROSE));
    }

    @Override
    public void write(Proficiency thing, FieldWriter fields) {
        fields.text("name", thing.name());
        fields.text("description", thing.description());
    }
}
