package org.jventure.codex.help;

import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.content.rule.TextRule;
import org.springframework.stereotype.Component;

@Component
final class HelpTopicKind implements Kind<HelpTopic> {

    @Override
    public String name() {
        return "help-topic";
    }

    @Override
    public String plural() {
        return "help";
    }

    @Override
    public Class<HelpTopic> type() {
        return HelpTopic.class;
    }

    @Override
    public String key(HelpTopic thing) {
        return thing.key();
    }

    @Override
    public HelpTopic read(String key, FieldReader fields) {
        return new HelpTopic(
                key,
                fields.line("title", TextRule.LONGEST_NAME),
                fields.keywords("keywords"),
                fields.prose("body", TextRule.LONGEST_PROSE),
                fields.flag("enabled", true));
    }

    @Override
    public void write(HelpTopic thing, FieldWriter fields) {
        fields.text("title", thing.title());
        fields.texts("keywords", thing.keywords());
        fields.text("body", thing.body());
        fields.flag("enabled", thing.enabled(), true);
    }
}
