package org.jventure.content.conduct;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.social.Social;
import org.jventure.content.conduct.ConductForm.Mentions;
import org.jventure.content.conduct.Mention.Kind;
import org.jventure.content.rule.Keys;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.rules.conduct.Cue;
import org.jventure.rules.conduct.DayPart;
import org.jventure.rules.conduct.Hearing;
import org.jventure.rules.conduct.Who;

/** What NPCs heed, as builders write it. */
final class CueForm {

    static final int LONGEST_KEY = 2 * Keys.LONGEST + 1;
    static final Duration LONGEST = Duration.ofHours(24);

    /** Else a zone would do nothing but let its NPCs fidget. */
    private static final Duration SHORTEST_TICK = Duration.ofSeconds(5);

    private static final int USUAL_WEIGHT = 10;
    private static final int MOST_WEIGHT = 1000;

    /** In place of one that can't be read: nobody says that. */
    private static final String NEVER = "\\z.";

    private CueForm() {}

    static Cue read(FieldReader event, Mentions mentions) {
        var word = event.choice("when", Cue.words(), it -> it);
        return switch (word) {
            case "room/entered" -> new Cue.Entered(who(event));
            case "room/left" -> new Cue.Left(who(event));
            case "room/heard" -> new Cue.Heard(hearing(event), who(event));
            case "state/ticked" -> new Cue.Ticked(
                    event.time("least", SHORTEST_TICK, LONGEST),
                    event.time("random", Duration.ZERO, LONGEST, Duration.ZERO),
                    room(event, "room", mentions));
            case "combat/ticked" -> new Cue.FightTicked(event.number("weight", 1, MOST_WEIGHT, USUAL_WEIGHT));
            case "character/targeted" -> new Cue.Targeted();
            case "item/received" -> new Cue.Received(event.has("item") ? item(event, "item", mentions) : null);
            case "npc/died" -> new Cue.NpcDied();
            case "player/died" -> new Cue.PlayerDied();
            case "social" -> new Cue.Gestured(event.has("social") ? event.reference("social", Social.class) : "");
            case "time" -> new Cue.DayTurned(event.choice("of", Arrays.asList(DayPart.values()), DayPart::word));
            default -> throw new IllegalStateException(word);
        };
    }

    private static Who who(FieldReader event) {
        return event.has("who") ? event.choice("who", Arrays.asList(Who.values()), Who::word) : Who.PLAYERS;
    }

    private static Hearing hearing(FieldReader event) {
        var written = event.line("words", Hearing.LONGEST);
        var flaw = Hearing.flaw(written);
        if (!written.isEmpty()) {
            flaw.ifPresent(it -> event.problem("words", "the expression '%s' %s".formatted(written, it),
                    "write a regular expression as RE2 knows it, such as ferry|boats?, of up to %d letters"
                            .formatted(Hearing.LONGEST)));
        }
        return Hearing.of(flaw.isEmpty() ? written : NEVER);
    }

    static @Nullable RoomId room(FieldReader fields, String field, Mentions mentions) {
        return fields.has(field)
                ? new RoomId(mentions.add(Kind.ROOM, fields, field, fields.line(field, LONGEST_KEY)))
                : null;
    }

    static PrototypeId item(FieldReader fields, String field, Mentions mentions) {
        return new PrototypeId(mentions.add(Kind.ITEM, fields, field, fields.line(field, LONGEST_KEY)));
    }

    static void write(Cue cue, UnaryOperator<String> shorten, FieldWriter out) {
        out.text("when", cue.word());
        switch (cue) {
            case Cue.Entered(var who) -> who(who, out);
            case Cue.Left(var who) -> who(who, out);
            case Cue.Heard(var words, var who) -> {
                out.text("words", words.written());
                who(who, out);
            }
            case Cue.Ticked(var least, var random, var room) -> {
                out.time("least", least);
                out.time("random", random, Duration.ZERO);
                out.text("room", room == null ? "" : shorten.apply(room.value()), "");
            }
            case Cue.FightTicked(var weight) -> out.number("weight", weight, USUAL_WEIGHT);
            case Cue.Received(var item) -> out.text("item", item == null ? "" : shorten.apply(item.value()), "");
            case Cue.Gestured(var social) -> out.text("social", social, "");
            case Cue.DayTurned(var part) -> out.text("of", part.word());
            case Cue.Targeted _, Cue.NpcDied _, Cue.PlayerDied _ -> {}
        }
    }

    private static void who(Who who, FieldWriter out) {
        out.text("who", who.word(), Who.PLAYERS.word());
    }
}
