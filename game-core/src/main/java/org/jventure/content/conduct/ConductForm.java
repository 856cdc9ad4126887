package org.jventure.content.conduct;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Report;
import org.jventure.codex.Value;
import org.jventure.codex.form.Placeholders;
import org.jventure.codex.skill.Skill;
import org.jventure.content.conduct.Mention.Kind;
import org.jventure.rules.conduct.Conduct;
import org.jventure.rules.conduct.Reaction;

/**
 * Reads and writes a {@link Conduct}. What is wrong is reported, with where it stands and what to do about it; nothing is ever
 * left out without a word.
 */
public final class ConductForm {

    /** A list longer than this is a mistake. */
    static final int MOST = 50;

    private static final int LONGEST_SOUNDS = 300;
    private static final Duration LONGEST_PEACE = Duration.ofHours(24);

    private ConductForm() {}

    /**
     * @param whole makes of a short key that of a room or item of the own zone
     * @param found gets what it speaks of
     */
    public static Conduct read(Value.Fields written, Report report, UnaryOperator<String> whole, List<Mention> found) {
        var fields = new FieldReader(report, "what an NPC does", written);
        var mentions = new Mentions(whole, found);
        var conduct = new Conduct(
                few(fields, "events", fields.list("events", "an event")).stream()
                        .map(event -> reaction(event, mentions))
                        .toList(),
                HabitsForm.read(fields, mentions),
                fields.references("teaches", Skill.class),
                sounds(fields));
        fields.close();
        return conduct;
    }

    private static String sounds(FieldReader fields) {
        var sounds = fields.line("sounds", LONGEST_SOUNDS, "");
        Placeholders.check(fields, "sounds", sounds, DeedForm.SELF);
        return sounds;
    }

    static <T> List<T> few(FieldReader fields, String field, List<T> things) {
        if (things.size() > MOST) {
            fields.problem(field, "there are %d of '%s'".formatted(things.size(), field), "write up to " + MOST);
        }
        return things;
    }

    private static Reaction reaction(FieldReader event, Mentions mentions) {
        var cue = CueForm.read(event, mentions);
        int chance = event.number("chance", 1, 100, 100);
        var once = event.time("once", Duration.ofSeconds(1), LONGEST_PEACE, Duration.ZERO);
        if (once.isPositive() && !cue.isAboutSomebody()) {
            event.problem("once", "'%s' is about nobody".formatted(cue.word()), "remove 'once'");
        }
        var steps = few(event, "do", event.list("do", "an action")).stream()
                .map(step -> DeedForm.read(step, cue, mentions))
                .toList();
        if (steps.isEmpty()) {
            event.problem("do", "the event has no action", "write at least one below 'do', such as {act: say, messages: [Hello.]}");
        }
        return new Reaction(cue, chance, once, steps);
    }

    /** Writes what {@link #read} reads; {@code shorten} makes of a whole key what is written of it. */
    public static Value.Fields write(Conduct conduct, UnaryOperator<String> shorten) {
        var out = new FieldWriter();
        out.text("sounds", conduct.sounds(), "");
        out.list("events", conduct.reactions(), (reaction, one) -> {
            CueForm.write(reaction.cue(), shorten, one);
            one.number("chance", reaction.chance(), 100);
            one.time("once", reaction.once(), Duration.ZERO);
            one.list("do", reaction.steps(), (step, fields) -> DeedForm.write(step, shorten, fields));
        });
        HabitsForm.write(conduct.habits(), shorten, out);
        out.texts("teaches", conduct.teaches());
        return out.fields();
    }

    /** Collects rooms and items as they are read. */
    record Mentions(UnaryOperator<String> whole, List<Mention> found) {

        String add(Kind kind, FieldReader fields, String field, String written) {
            var key = whole.apply(written);
            found.add(new Mention(kind, fields.path(field), written, key));
            return key;
        }
    }
}
