package org.jventure.feature.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.feature.growth.Proficiencies;
import org.jventure.feature.money.Coins;
import org.jventure.rules.effect.Pool;
import org.jventure.rules.effect.Stat;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.PlayerCharacter;

@Component
final class ScoreCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("score", "info"),
                        List.of("score", "info", "info <player>"),
                        "See how you are doing, or who somebody is.")
                .explained("Your level grows with each 1000 points of experience. 'hone' turns points into stats, which costs no"
                        + " level.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        turn.answer(arguments.isEmpty() ? own(turn) : another(turn, arguments.text()));
    }

    private static StyledText own(Turn turn) {
        var lines = new ArrayList<>(List.of(place(turn), standing(turn.actor()), pools(turn), stats(turn)));
        var known = new ArrayList<String>();
        Proficiencies.of(turn.codex(), turn.actor()).forEach((key, rank) ->
                known.add(Proficiencies.name(turn.codex(), key) + " (rank " + rank + ")"));
        if (!known.isEmpty()) {
            lines.add(StyledText.plain("You are proficient in " + Words.list(known) + "."));
        }
        var condition = turn.actor().condition();
        if (condition.wimpy() > 0) {
            lines.add(StyledText.plain("You try to flee when " + condition.wimpy() + "% of your health is left."));
        }
        if (condition.pvp()) {
            lines.add(StyledText.plain("You agree to fight other players who agree too."));
        }
        return StyledText.lines(lines);
    }

    private static StyledText place(Turn turn) {
        var actor = turn.actor();
        var room = turn.world().requireRoom(actor.room());
        return StyledText.builder()
                .plain("You are ")
                .add(actor.styledName())
                .plain(", " + Articles.with(actor.race() + " " + actor.characterClass()) + ".\nYou are in ")
                .add(Style.ROOM_NAME, room.name())
                .plain(", in " + turn.world().name() + ", carrying "
                        + Words.count(TargetFinder.carried(turn).size(), "thing") + " and ")
                .add(Coins.styled(turn.world().coinsOf(new Holder.HeldBy(actor.id()))))
                .plain(".")
                .build();
    }

    private static StyledText standing(PlayerCharacter actor) {
        var experience = actor.growth().experience();
        return StyledText.plain("You are of level %d, with %d points of experience, %d of them to spend; the next level takes %d more."
                .formatted(experience.level(), experience.total(), experience.free(), experience.missing()));
    }

    private static StyledText pools(Turn turn) {
        var vitals = turn.actor().growth().vitals();
        var stats = turn.world().bodyOf(turn.actor()).effective(turn.now());
        return sentence(Arrays.stream(Pool.values())
                .map(pool -> pool.word() + " " + vitals.of(pool) + " of " + stats.of(pool.most()))
                .toList());
    }

    private static StyledText stats(Turn turn) {
        var stats = turn.world().bodyOf(turn.actor()).effective(turn.now());
        return sentence(Stat.basic().stream().map(stat -> stat.word() + " " + stats.of(stat)).toList());
    }

    private static StyledText sentence(List<String> parts) {
        return StyledText.plain(Words.capitalised(String.join(", ", parts)) + ".");
    }

    /** Of who is elsewhere no more is known here than what all are told. */
    private static StyledText another(Turn turn, String name) {
        var near = turn.world().characters().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
        if (near.isPresent()) {
            var who = near.get();
            return who.styledName().then(StyledText.plain(
                    " is " + Articles.with(who.race() + " " + who.characterClass()) + " of level " + who.growth().level() + "."));
        }
        return turn.far().online().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> StyledText.of(Style.PLAYER, one.name()).then(StyledText.plain(
                        " is " + Articles.with(one.race() + " " + one.characterClass()) + ", far from here.")))
                .orElseThrow(() -> new Refusal("Nobody of that name is in the world."));
    }
}
