package org.jventure.codex.calling;

import java.util.List;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.calling.CharacterClass.Learnt;
import org.jventure.codex.proficiency.Proficiency;
import org.jventure.codex.skill.Skill;
import org.jventure.content.rule.TextRule;
import org.springframework.stereotype.Component;

@Component
final class CharacterClassKind implements Kind<CharacterClass> {

    private static final int LONGEST_SUMMARY = 200;
    private static final int LAST_PLACE = 1000;
    private static final int HIGHEST_LEVEL = 1000;
    private static final int MOST_RANKS = 1000;

    @Override
    public String name() {
        return "class";
    }

    @Override
    public String plural() {
        return "classes";
    }

    @Override
    public Class<CharacterClass> type() {
        return CharacterClass.class;
    }

    @Override
    public String key(CharacterClass thing) {
        return thing.key();
    }

    @Override
    public boolean isOfTheWorld() {
        return true;
    }

    @Override
    public CharacterClass read(String key, FieldReader fields) {
        return new CharacterClass(
                key,
                fields.line("name", TextRule.LONGEST_NAME),
                fields.line("summary", LONGEST_SUMMARY),
                fields.optionalProse("description", TextRule.LONGEST_PROSE),
                fields.number("place", 0, LAST_PLACE, 0),
                fields.references("skills", Skill.class),
                learnt(fields));
    }

    private static List<Learnt> learnt(FieldReader fields) {
        return fields.list("proficiencies", "what is learnt").stream()
                .map(one -> new Learnt(
                        one.reference("proficiency", Proficiency.class),
                        one.number("level", 1, HIGHEST_LEVEL, 1),
                        one.number("ranks", 1, MOST_RANKS, 1)))
                .toList();
    }

    @Override
    public void write(CharacterClass thing, FieldWriter fields) {
        fields.text("name", thing.name());
        fields.text("summary", thing.summary());
        fields.text("description", thing.description(), "");
        fields.number("place", thing.place(), 0);
        fields.texts("skills", thing.skills());
        fields.list("proficiencies", thing.proficiencies(), (one, child) -> {
            child.text("proficiency", one.proficiency());
            child.number("level", one.level(), 1);
            child.number("ranks", one.ranks(), 1);
        });
    }
}
