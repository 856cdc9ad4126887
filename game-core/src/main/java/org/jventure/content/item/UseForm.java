package org.jventure.content.item;

import java.util.List;
import java.util.Set;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.effect.EffectForm;
import org.jventure.codex.form.Placeholders;
import org.jventure.content.rule.KeywordRule;
import org.jventure.rules.effect.Effect;
import org.jventure.world.ItemTraits.Use;

/** What comes of using a thing. */
final class UseForm {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_CHARGES = 1_000_000;
    private static final int LONGEST_WORD = 20;
    private static final Set<String> NAMES = Set.of("user", "target", "name");
    private static final Set<String> KINDS = Set.of("recover", "boost");

    private UseForm() {}

    static Use read(FieldReader fields) {
        var word = fields.line("word", LONGEST_WORD, "use");
        KeywordRule.check(word).ifPresent(found -> fields.problem("word", found.message(), found.remedy()));
        int charges = fields.number("charges", -1, MOST_CHARGES, 1);
        if (charges == 0) {
            fields.problem("charges", "'charges' is 0", "write how often it can be used, or -1 for ever");
        }
        var effects = EffectForm.read(fields, "effects");
        effects.stream().map(Effect::word).filter(kind -> !KINDS.contains(kind)).distinct().forEach(kind ->
                fields.problem("effects", "an effect '%s' does nothing when a thing is used".formatted(kind),
                        "write one of boost, recover"));
        return new Use(
                word, charges, List.copyOf(effects), fields.flag("on-others", true),
                text(fields, "own-text"), text(fields, "user-text"), text(fields, "target-text"), text(fields, "others-text"));
    }

    private static String text(FieldReader fields, String field) {
        var text = fields.line(field, LONGEST_TEXT, "");
        Placeholders.check(fields, field, text, NAMES);
        return text;
    }

    static void write(Use use, FieldWriter out) {
        out.text("word", use.word());
        out.number("charges", use.charges(), 1);
        EffectForm.write(use.effects(), "effects", out);
        out.flag("on-others", use.onOthers(), true);
        out.text("own-text", use.ownText(), "");
        out.text("user-text", use.userText(), "");
        out.text("target-text", use.targetText(), "");
        out.text("others-text", use.othersText(), "");
    }
}
