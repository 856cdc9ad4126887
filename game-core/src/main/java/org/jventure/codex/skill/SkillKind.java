package org.jventure.codex.skill;

import java.time.Duration;
import java.util.Set;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.effect.EffectForm;
import org.jventure.codex.form.Placeholders;
import org.jventure.content.rule.TextRule;
import org.jventure.rules.effect.Effect;
import org.springframework.stereotype.Component;

@Component
final class SkillKind implements Kind<Skill> {

    private static final int HIGHEST_LEVEL = 1000;
    private static final int MOST_POINTS = 100_000;
    private static final int LONGEST_TEXT = 300;
    private static final Duration USUAL_COOLDOWN = Duration.ofSeconds(3);
    private static final Duration LONGEST_COOLDOWN = Duration.ofHours(24);
    private static final Set<String> PLACEHOLDERS = Set.of("user", "target");

    @Override
    public String name() {
        return "skill";
    }

    @Override
    public String plural() {
        return "skills";
    }

    @Override
    public Class<Skill> type() {
        return Skill.class;
    }

    @Override
    public String key(Skill thing) {
        return thing.key();
    }

    @Override
    public Skill read(String key, FieldReader fields) {
        return new Skill(
                key,
                fields.line("name", TextRule.LONGEST_NAME),
                fields.prose("description", TextRule.LONGEST_PROSE),
                fields.number("level", 1, HIGHEST_LEVEL, 1),
                fields.number("cost", 0, MOST_POINTS, 0),
                fields.time("cooldown", Duration.ZERO, LONGEST_COOLDOWN, USUAL_COOLDOWN),
                text(fields, "user-text"),
                text(fields, "receiver-text"),
                text(fields, "others-text"),
                EffectForm.read(fields, "effects"),
                fields.choices("allowed", Effect.words(), word -> word),
                fields.keywords("tags"),
                fields.flag("enabled", true),
                fields.flag("everybodys", false),
                fields.flag("on-oneself", false));
    }

    private static String text(FieldReader fields, String field) {
        var text = fields.line(field, LONGEST_TEXT, "");
        Placeholders.check(fields, field, text, PLACEHOLDERS);
        return text;
    }

    @Override
    public void write(Skill thing, FieldWriter fields) {
        fields.text("name", thing.name());
        fields.text("description", thing.description());
        fields.number("level", thing.level(), 1);
        fields.number("cost", thing.cost(), 0);
        fields.time("cooldown", thing.cooldown(), USUAL_COOLDOWN);
        fields.text("user-text", thing.userText(), "");
        fields.text("receiver-text", thing.receiverText(), "");
        fields.text("others-text", thing.othersText(), "");
        EffectForm.write(thing.effects(), "effects", fields);
        fields.texts("allowed", thing.allowed());
        fields.texts("tags", thing.tags());
        fields.flag("enabled", thing.enabled(), true);
        fields.flag("everybodys", thing.everybodys(), false);
        fields.flag("on-oneself", thing.onOneself(), false);
    }
}
