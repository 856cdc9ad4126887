package org.jventure.codex.damage;

import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.damage.DamageType.Scaling;
import org.jventure.content.rule.TextRule;
import org.jventure.rules.effect.Stat;
import org.springframework.stereotype.Component;

@Component
final class DamageTypeKind implements Kind<DamageType> {

    private static final Scaling USUAL_ATTACK = new Scaling(Stat.STRENGTH, Scaling.USUAL);
    private static final Scaling USUAL_DEFENCE = new Scaling(Stat.VITALITY, Scaling.USUAL);

    @Override
    public String name() {
        return "damage-type";
    }

    @Override
    public String plural() {
        return "damage-types";
    }

    @Override
    public Class<DamageType> type() {
        return DamageType.class;
    }

    @Override
    public String key(DamageType thing) {
        return thing.key();
    }

    @Override
    public DamageType read(String key, FieldReader fields) {
        return new DamageType(
                key,
                fields.line("name", TextRule.LONGEST_NAME),
                scaling(fields, "attack", USUAL_ATTACK),
                scaling(fields, "defence", USUAL_DEFENCE));
    }

    private static Scaling scaling(FieldReader fields, String field, Scaling usual) {
        return fields.child(field, "'" + field + "'")
                .map(child -> new Scaling(
                        child.choice("stat", Stat.basic(), Stat::word),
                        child.number("ratio", 1, Scaling.HIGHEST, Scaling.USUAL)))
                .orElse(usual);
    }

    @Override
    public void write(DamageType thing, FieldWriter fields) {
        fields.text("name", thing.name());
        write("attack", thing.attack(), USUAL_ATTACK, fields);
        write("defence", thing.defence(), USUAL_DEFENCE, fields);
    }

    private static void write(String field, Scaling scaling, Scaling usual, FieldWriter fields) {
        if (!scaling.equals(usual)) {
            fields.child(field, child -> {
                child.text("stat", scaling.stat().word());
                child.number("ratio", scaling.ratio(), Scaling.USUAL);
            });
        }
    }
}
