package org.jventure.codex.item;

import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.effect.EffectForm;
import org.jventure.content.rule.TextRule;
import org.springframework.stereotype.Component;

@Component
final class ItemAspectKind implements Kind<ItemAspect> {

    private static final int MOST_ARMOUR = 100_000;

    @Override
    public String name() {
        return "item-aspect";
    }

    @Override
    public String plural() {
        return "item-aspects";
    }

    @Override
    public Class<ItemAspect> type() {
        return ItemAspect.class;
    }

    @Override
    public String key(ItemAspect thing) {
        return thing.key();
    }

    @Override
    public ItemAspect read(String key, FieldReader fields) {
        return new ItemAspect(
                key,
                fields.line("name", TextRule.LONGEST_NAME),
                fields.optionalProse("description", TextRule.LONGEST_PROSE),
                fields.number("armour", 0, MOST_ARMOUR, 0),
                EffectForm.read(fields, "effects"));
    }

    @Override
    public void write(ItemAspect thing, FieldWriter fields) {
        fields.text("name", thing.name());
        fields.text("description", thing.description(), "");
        fields.number("armour", thing.armour(), 0);
        EffectForm.write(thing.effects(), "effects", fields);
    }
}
