package org.jventure.codex.social;

import java.util.Set;
import java.util.TreeSet;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.form.Placeholders;
import org.jventure.codex.social.Social.Alone;
import org.jventure.codex.social.Social.Toward;
import org.jventure.text.Pronouns;
import org.springframework.stereotype.Component;

@Component
final class SocialKind implements Kind<Social> {

    private static final int LONGEST_TEXT = 300;
    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> ACTOR = with("", "name");
    private static final Set<String> TARGET = with("target-", "target");
    private static final Set<String> BOTH = both();

    /** The names, and the pronouns of whoever they name. */
    private static Set<String> with(String prefix, String name) {
        var all = new TreeSet<>(Set.of(name));
        Pronouns.placeholders().forEach(word -> all.add(prefix + word));
        return Set.copyOf(all);
    }

    private static Set<String> both() {
        var all = new TreeSet<>(ACTOR);
        all.addAll(TARGET);
        return Set.copyOf(all);
    }

    @Override
    public String name() {
        return "social";
    }

    @Override
    public String plural() {
        return "socials";
    }

    @Override
    public Class<Social> type() {
        return Social.class;
    }

    @Override
    public String key(Social thing) {
        return thing.key();
    }

    @Override
    public Social read(String key, FieldReader fields) {
        var alone = fields.child("alone", "'alone'")
                .map(child -> new Alone(text(child, "actor", NOBODY), text(child, "others", ACTOR)));
        if (!fields.has("alone")) {
            fields.problem("alone", "'%s' has no texts for when nobody is meant".formatted(key),
                    "add 'alone' with 'actor' and 'others'");
        }
        var toward = fields.child("toward", "'toward'")
                .map(child -> new Toward(text(child, "actor", TARGET), text(child, "target", ACTOR), text(child, "others", BOTH)));
        return new Social(key, alone.orElse(new Alone("", "")), toward.orElse(null));
    }

    private static String text(FieldReader fields, String field, Set<String> known) {
        var text = fields.line(field, LONGEST_TEXT);
        if (known.isEmpty() && text.contains("[")) {
            fields.problem(field, "'%s' has a placeholder".formatted(field), "write 'You': who makes it is the reader");
        } else {
            Placeholders.check(fields, field, text, known);
        }
        return text;
    }

    @Override
    public void write(Social thing, FieldWriter fields) {
        fields.child("alone", child -> {
            child.text("actor", thing.alone().actor());
            child.text("others", thing.alone().others());
        });
        var toward = thing.toward();
        if (toward != null) {
            fields.child("toward", child -> {
                child.text("actor", toward.actor());
                child.text("target", toward.target());
                child.text("others", toward.others());
            });
        }
    }
}
