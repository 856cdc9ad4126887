package org.jventure.feature.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Honing;
import org.jventure.codex.proficiency.Proficiency;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Growth;
import org.springframework.stereotype.Component;

/** Turns experience into stats, pools and proficiencies. Needs no teacher: one practises. */
@Component
final class HoneCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("hone"),
                        List.of("hone", "hone <stat>", "hone <proficiency>"),
                        "Spend experience to become better at something.")
                .explained("It takes " + Honing.PRICE + " points of experience each time, which cost you no level: one more of a"
                        + " stat, five more of health, skill or endurance, or a rank of a proficiency that you have.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            turn.answer(choices(turn));
            return;
        }
        var word = Words.lowerCase(arguments.text());
        var growth = Growing.now(turn.world(), turn.actor(), turn.now());
        var stat = stat(word);
        if (stat.isPresent()) {
            hone(turn, growth, stat.get());
        } else {
            hone(turn, growth, proficiency(turn, word));
        }
    }

    private static void hone(Turn turn, Growth growth, Stat stat) {
        switch (Honing.of(growth.experience(), growth.stats(), stat)) {
            case Honing.Honed(var experience, var stats) -> {
                turn.store(turn.actor().grown(growth.with(experience, stats)));
                turn.answer("You hone your " + word(stat) + ": "
                        + (stat.isBasic() ? "it is " : "you can have ") + stats.of(stat) + " now. " + free(experience.free()));
            }
            case Honing refusal -> throw refused(refusal, "your " + word(stat));
        }
    }

    private static void hone(Turn turn, Growth growth, Proficiency known) {
        int rank = Proficiencies.of(turn.codex(), turn.actor()).getOrDefault(known.key(), 0);
        switch (Honing.of(growth.experience(), rank)) {
            case Honing.Practised(var experience, var now) -> {
                int own = growth.honed().getOrDefault(known.key(), 0) + 1;
                turn.store(turn.actor().grown(growth.honing(experience, known.key(), own)));
                turn.answer("You hone " + known.name() + ": your rank is " + now + " now. " + free(experience.free()));
            }
            case Honing refusal -> throw refused(refusal, known.name());
        }
    }

    private static Refusal refused(Honing refusal, String what) {
        return switch (refusal) {
            case Honing.TooDear(var free) -> new Refusal(
                    "That takes " + Honing.PRICE + " points of experience, and you have " + free + " to spend.");
            case Honing.NotProficient() -> new Refusal("You know nothing of " + what + " that could be honed.");
            case Honing.AtTheTop() -> new Refusal(Words.capitalised(what) + " can't become any better.");
            case Honing.Honed _, Honing.Practised _ -> throw new IllegalArgumentException("No refusal: " + refusal);
        };
    }

    private static StyledText choices(Turn turn) {
        var growth = turn.actor().growth();
        var entries = new ArrayList<StyledText>();
        for (Stat stat : Stat.values()) {
            entries.add(entry(word(stat), growth.stats().of(stat)));
        }
        Proficiencies.of(turn.codex(), turn.actor()).forEach((key, rank) ->
                entries.add(entry(Proficiencies.name(turn.codex(), key), rank)));
        return StyledText.lines(List.of(
                Words.listing(StyledText.of(Style.HEADING, "You can hone:"), entries),
                StyledText.plain("It takes " + Honing.PRICE + " points of experience. " + free(growth.experience().free()))));
    }

    private static StyledText entry(String name, int value) {
        return StyledText.clickable(Style.COMMAND, name, "hone " + name).then(StyledText.plain(" (" + value + ")"));
    }

    private static String free(long points) {
        return "You have " + (points == 1 ? "1 point" : points + " points") + " to spend.";
    }

    /** "strength", and for a pool, what players call it: "health". */
    private static String word(Stat stat) {
        for (Pool pool : Pool.values()) {
            if (pool.most() == stat) {
                return pool.word();
            }
        }
        return stat.word();
    }

    private static Optional<Stat> stat(String word) {
        return Pool.named(word).map(Pool::most).or(() -> Stat.named(word));
    }

    private static Proficiency proficiency(Turn turn, String word) {
        return turn.codex().all(Proficiency.class).stream()
                .filter(known -> known.key().equals(word.replace(' ', '-')) || Words.lowerCase(known.name()).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("Nothing to be honed is called '" + word + "'. 'hone' lists what you can hone."));
    }
}
