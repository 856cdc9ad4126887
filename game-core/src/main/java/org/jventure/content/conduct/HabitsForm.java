package org.jventure.content.conduct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.form.Placeholders;
import org.jventure.content.conduct.ConductForm.Mentions;
import org.jventure.content.conduct.Mention.Kind;
import org.jventure.content.rule.DirectionRule;
import org.jventure.kernel.RoomId;
import org.jventure.rules.conduct.Habits;
import org.jventure.rules.conduct.Habits.Attack;
import org.jventure.rules.conduct.Habits.Guard;
import org.jventure.rules.conduct.Habits.Heal;
import org.jventure.rules.conduct.Habits.Patrol;
import org.jventure.rules.conduct.Habits.Scavenge;

/** What NPCs do of themselves, as builders write it. */
final class HabitsForm {

    private static final int HIGHEST_LEVEL = 1000;
    private static final int MOST_HEALTH = 100_000;
    private static final int HIGHEST_PRICE = 1_000_000;
    private static final int LONGEST_WORDS = 200;
    private static final Duration SHORTEST_STEP = Duration.ofSeconds(5);
    private static final Duration USUAL_THEFT = Duration.ofMinutes(2);
    private static final Duration USUAL_PEACE = Duration.ofMinutes(1);

    private HabitsForm() {}

    static Habits read(FieldReader fields, Mentions mentions) {
        return new Habits(
                fields.child("patrol", "a patrol").map(it -> patrol(it, mentions)).orElse(null),
                fields.child("guard", "a guard").map(it -> guard(it, mentions)).orElse(null),
                fields.child("attacks", "'attacks'").map(HabitsForm::attack).orElse(null),
                fields.flag("defends", false),
                fields.flag("helps", false),
                fields.child("scavenges", "a scavenger").map(it -> new Scavenge(
                        it.time("every", SHORTEST_STEP, CueForm.LONGEST, USUAL_THEFT), CueForm.room(it, "nest", mentions)))
                        .orElse(null),
                fields.time("remembers", Duration.ofSeconds(1), CueForm.LONGEST, Duration.ZERO),
                fields.child("heals", "a healer").map(HabitsForm::heal).orElse(null));
    }

    private static Patrol patrol(FieldReader patrol, Mentions mentions) {
        var rooms = new ArrayList<RoomId>();
        var written = ConductForm.few(patrol, "rooms", patrol.texts("rooms"));
        for (int i = 0; i < written.size(); i++) {
            rooms.add(new RoomId(mentions.add(Kind.ROOM, patrol, "rooms[%d]".formatted(i), written.get(i).strip())));
        }
        if (rooms.size() < 2) {
            patrol.problem("rooms", "a patrol has %s".formatted(rooms.isEmpty() ? "no room" : "one room only"),
                    "name two or more 'rooms' of this zone");
        }
        return new Patrol(rooms, patrol.time("every", SHORTEST_STEP, CueForm.LONGEST));
    }

    private static Guard guard(FieldReader guard, Mentions mentions) {
        var exits = guard.texts("exits");
        if (exits.isEmpty()) {
            guard.problem("exits", "it guards no exit", "name at least one below 'exits', such as [north]");
        }
        for (int i = 0; i < exits.size(); i++) {
            var field = "exits[%d]".formatted(i);
            DirectionRule.check(exits.get(i)).ifPresent(found -> guard.problem(field, found.message(), found.remedy()));
        }
        var words = guard.line("words", LONGEST_WORDS, "");
        Placeholders.check(guard, "words", words, DeedForm.SELF);
        return new Guard(
                exits,
                guard.number("level", 1, HIGHEST_LEVEL, 0),
                guard.has("pass") ? CueForm.item(guard, "pass", mentions) : null,
                words);
    }

    private static Attack attack(FieldReader attack) {
        int from = attack.number("from", 1, HIGHEST_LEVEL, 1);
        int to = attack.number("to", 1, HIGHEST_LEVEL, HIGHEST_LEVEL);
        if (from > to) {
            attack.problem("to", "there are no levels from %d to %d".formatted(from, to), "swap the two");
        }
        return new Attack(from, to);
    }

    private static Heal heal(FieldReader heal) {
        return new Heal(
                heal.number("amount", 1, MOST_HEALTH),
                heal.number("below", 1, 99, 0),
                heal.time("every", Duration.ofSeconds(1), CueForm.LONGEST, USUAL_PEACE),
                heal.number("price", 1, HIGHEST_PRICE, 0));
    }

    static void write(Habits habits, UnaryOperator<String> shorten, FieldWriter out) {
        child(out, "patrol", habits.patrol(), (patrol, one) -> {
            one.texts("rooms", patrol.rooms().stream().map(room -> shorten.apply(room.value())).toList());
            one.time("every", patrol.every());
        });
        child(out, "guard", habits.guard(), (guard, one) -> {
            one.texts("exits", guard.exits());
            one.number("level", guard.level(), 0);
            one.text("pass", guard.pass() == null ? "" : shorten.apply(guard.pass().value()), "");
            one.text("words", guard.words(), "");
        });
        child(out, "attacks", habits.attack(), (attack, one) -> {
            one.number("from", attack.from());
            one.number("to", attack.to(), HIGHEST_LEVEL);
        });
        out.flag("defends", habits.defends(), false);
        out.flag("helps", habits.helps(), false);
        child(out, "scavenges", habits.scavenge(), (scavenge, one) -> {
            one.time("every", scavenge.every());
            one.text("nest", scavenge.nest() == null ? "" : shorten.apply(scavenge.nest().value()), "");
        });
        out.time("remembers", habits.remembers(), Duration.ZERO);
        child(out, "heals", habits.heal(), (heal, one) -> {
            one.number("amount", heal.amount());
            one.number("below", heal.below(), 0);
            one.time("every", heal.every(), USUAL_PEACE);
            one.number("price", heal.price(), 0);
        });
    }

    private static <T> void child(
            FieldWriter out, String field, @Nullable T thing, java.util.function.BiConsumer<T, FieldWriter> write) {
        if (thing != null) {
            out.child(field, one -> write.accept(thing, one));
        }
    }
}
