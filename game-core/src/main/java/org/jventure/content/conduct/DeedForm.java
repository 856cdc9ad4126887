package org.jventure.content.conduct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.form.Placeholders;
import org.jventure.codex.skill.Skill;
import org.jventure.content.conduct.ConductForm.Mentions;
import org.jventure.content.rule.Keys;
import org.jventure.content.rule.TextRule;
import org.jventure.rules.conduct.Cue;
import org.jventure.rules.conduct.Deed;
import org.jventure.rules.conduct.Reaction.Step;
import org.jventure.rules.conduct.Status;

/** What NPCs do, step by step, as builders write it. */
final class DeedForm {

    static final Set<String> SELF = Set.of("name");

    private static final Set<String> BOTH = Set.of("name", "who");
    private static final int LONGEST_TEXT = 300;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    private static final int FARTHEST = 100;

    private DeedForm() {}

    static Step read(FieldReader step, Cue cue, Mentions mentions) {
        var after = step.time("after", Duration.ZERO, LONGEST_DELAY, Duration.ZERO);
        var word = step.choice("act", Deed.words(), it -> it);
        var deed = switch (word) {
            case "say" -> new Deed.Say(messages(step, cue), CueForm.room(step, "room", mentions));
            case "emote" -> emote(step, cue);
            case "move" -> new Deed.Move(step.number("most", 1, FARTHEST, FARTHEST));
            case "skill" -> new Deed.UseSkill(step.reference("skill", Skill.class));
            case "target" -> new Deed.Target(step.flag("players", false), step.flag("npcs", false));
            case "give" -> new Deed.Give(CueForm.item(step, "item", mentions));
            case "drop" -> new Deed.Drop(CueForm.item(step, "item", mentions));
            case "wait" -> new Deed.Wait();
            default -> throw new IllegalStateException(word);
        };
        check(step, cue, deed, after);
        return new Step(after, deed);
    }

    /** What would never do anything is a mistake. */
    private static void check(FieldReader step, Cue cue, Deed deed, Duration after) {
        if (deed instanceof Deed.Give && !cue.isAboutSomebody()) {
            step.problem("act", "on '%s' there is nobody to give anything to".formatted(cue.word()), "use drop");
        } else if (deed instanceof Deed.Target(var players, var npcs) && !players && !npcs) {
            step.problem("act", "the target may be nobody", "write 'players: true', 'npcs: true', or both");
        } else if (deed instanceof Deed.Wait && after.isZero()) {
            step.problem("act", "there is nothing to wait for", "write how long, such as 'after: 5s'");
        }
    }

    private static List<String> messages(FieldReader step, Cue cue) {
        var messages = new ArrayList<>(ConductForm.few(step, "messages", step.texts("messages")));
        for (int i = 0; i < messages.size(); i++) {
            var field = "messages[%d]".formatted(i);
            TextRule.line(field, messages.get(i), LONGEST_TEXT)
                    .forEach(found -> step.problem(field, found.message(), found.remedy()));
            Placeholders.check(step, field, messages.get(i), names(cue));
        }
        if (messages.isEmpty()) {
            step.problem("messages", "there is nothing to say", "write at least one message, such as messages: [Hello.]");
        }
        return messages;
    }

    private static Set<String> names(Cue cue) {
        return cue.isAboutSomebody() ? BOTH : SELF;
    }

    private static Deed emote(FieldReader step, Cue cue) {
        var message = step.line("message", LONGEST_TEXT, "");
        Placeholders.check(step, "message", message, names(cue));
        var status = status(step);
        boolean reset = step.flag("reset", false);
        if (message.isEmpty() && status == null && !reset) {
            step.problem("message", "nothing is to be seen", "write a 'message', or how it 'looks', or 'reset: true'");
        }
        if (status != null && reset) {
            step.problem("reset", "it can't look otherwise and as ever", "remove 'looks' or 'reset'");
        }
        return new Deed.Emote(message, status, reset);
    }

    private static @Nullable Status status(FieldReader step) {
        var key = step.line("status", Keys.LONGEST, "");
        var looks = step.line("looks", LONGEST_TEXT, "");
        var sounds = step.line("sounds", LONGEST_TEXT, "");
        var lasts = step.time("lasts", Duration.ofSeconds(1), CueForm.LONGEST, Duration.ZERO);
        Placeholders.check(step, "looks", looks, SELF);
        Placeholders.check(step, "sounds", sounds, SELF);
        if (looks.isEmpty()) {
            for (var field : List.of("status", "sounds", "lasts")) {
                if (step.has(field)) {
                    step.problem(field, "'%s' goes with how it looks".formatted(field), "write 'looks' too, or remove it");
                }
            }
            return null;
        }
        if (!looks.contains("[name]") || !looks.matches("(?s).*[.!?]")) {
            step.problem("looks", "'looks' is no sentence about [name]",
                    "write one that says [name] and ends in a full stop, such as '[name] is asleep.'");
        }
        return new Status(key, looks, sounds, lasts);
    }

    static void write(Step step, UnaryOperator<String> shorten, FieldWriter out) {
        out.text("act", step.deed().word());
        out.time("after", step.after(), Duration.ZERO);
        switch (step.deed()) {
            case Deed.Say(var messages, var room) -> {
                out.texts("messages", messages);
                out.text("room", room == null ? "" : shorten.apply(room.value()), "");
            }
            case Deed.Emote(var message, var status, var reset) -> {
                out.text("message", message, "");
                if (status != null) {
                    out.text("status", status.key(), "");
                    out.text("looks", status.looks());
                    out.text("sounds", status.sounds(), "");
                    out.time("lasts", status.lasts(), Duration.ZERO);
                }
                out.flag("reset", reset, false);
            }
            case Deed.Move(var most) -> out.number("most", most, FARTHEST);
            case Deed.UseSkill(var skill) -> out.text("skill", skill);
            case Deed.Target(var players, var npcs) -> {
                out.flag("players", players, false);
                out.flag("npcs", npcs, false);
            }
            case Deed.Give(var item) -> out.text("item", shorten.apply(item.value()));
            case Deed.Drop(var item) -> out.text("item", shorten.apply(item.value()));
            case Deed.Wait() -> {}
        }
    }
}
