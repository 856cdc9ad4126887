package org.jventure.feature.npc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jventure.codex.skill.Skill;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.feature.growth.Growing;
import org.jventure.rules.progress.Lesson;
import org.jventure.text.Articles;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

/** Learns a skill of somebody who teaches it, for experience. */
@Component
final class TrainCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("train"),
                        List.of("train list", "train list from <who>", "train <skill>", "train <skill> from <who>"),
                        "Learn a skill from somebody here who teaches.")
                .explained("It takes 1000 points of experience, and 100 less for each level that you are above the skill's; but at"
                        + " least 100. They cost you no level.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var pair = arguments.around("from");
        var what = Words.lowerCase(pair.map(Arguments.Pair::before).orElse(arguments.text()));
        var from = pair.map(Arguments.Pair::after).orElse("");
        if (what.isEmpty() || what.equals("list")) {
            turn.answer(list(turn, from.isEmpty() ? teachers(turn) : List.of(teacher(turn, from))));
            return;
        }
        var skill = skill(turn, what);
        var teacher = from.isEmpty() ? teacherOf(turn, skill) : teacher(turn, from);
        if (!teacher.prototype().conduct().teaches().contains(skill.key())) {
            throw new Refusal(named(teacher) + " doesn't teach " + skill.name() + ". 'train list' tells what can be learnt here.");
        }
        learn(turn, teacher, skill);
    }

    private static void learn(Turn turn, Npc teacher, Skill skill) {
        var pupil = turn.actor();
        var growth = Growing.now(turn.world(), pupil, turn.now());
        var knows = Growing.skills(turn.codex(), pupil).contains(skill.key());
        switch (Lesson.of(growth.experience(), skill.level(), knows)) {
            case Lesson.Learned(var after, var price) -> {
                turn.store(pupil.grown(growth.learning(after, skill.key())));
                turn.emitToRoom(new NpcEvent.Taught(teacher.styledName(), pupil.id(), pupil.styledName(), skill.name()));
                turn.answer("It costs you " + points(price) + " of experience. You have " + points(after.free()) + " to spend.");
            }
            case Lesson.KnownAlready() -> throw new Refusal("You know " + skill.name() + " already.");
            case Lesson.LevelTooLow(var needed) -> throw new Refusal(
                    "You have to be of level " + needed + " to learn " + skill.name() + ".");
            case Lesson.TooDear(var price, var free) -> throw new Refusal(
                    skill.name() + " takes " + points(price) + " of experience, and you have " + free + " to spend.");
        }
    }

    private static StyledText list(Turn turn, List<Npc> teachers) {
        var lines = new ArrayList<StyledText>();
        for (Npc teacher : teachers) {
            var entries = taught(turn, teacher).stream().map(skill -> entry(turn, skill)).toList();
            lines.add(entries.isEmpty()
                    ? StyledText.plain(named(teacher) + " has nothing to teach just now.")
                    : Words.listing(StyledText.of(Style.HEADING, named(teacher) + " teaches:"), entries));
        }
        long free = turn.actor().growth().experience().free();
        lines.add(StyledText.plain("You have " + points(free) + " of experience to spend."));
        return StyledText.lines(lines);
    }

    private static StyledText entry(Turn turn, Skill skill) {
        int level = turn.actor().growth().level();
        var about = Growing.skills(turn.codex(), turn.actor()).contains(skill.key())
                ? "you know it"
                : level < skill.level()
                        ? "from level " + skill.level()
                        : points(Lesson.price(level, skill.level()));
        return StyledText.clickable(Style.COMMAND, skill.name(), "train " + skill.key()).then(StyledText.plain(" (" + about + ")"));
    }

    private static List<Skill> taught(Turn turn, Npc teacher) {
        return teacher.prototype().conduct().teaches().stream()
                .flatMap(key -> turn.codex().find(Skill.class, key).stream())
                .filter(Skill::enabled)
                .toList();
    }

    private static Skill skill(Turn turn, String word) {
        var all = turn.codex().all(Skill.class).stream().filter(Skill::enabled).toList();
        return all.stream().filter(skill -> isCalled(skill, word)).findFirst()
                .or(() -> beginning(all, word))
                .orElseThrow(() -> new Refusal("No skill is called '" + word + "'. 'train list' tells what can be learnt here."));
    }

    private static Optional<Skill> beginning(List<Skill> all, String word) {
        return all.stream().filter(skill -> Words.lowerCase(skill.name()).startsWith(word)).findFirst();
    }

    private static boolean isCalled(Skill skill, String word) {
        return skill.key().equals(word.replace(' ', '-')) || Words.lowerCase(skill.name()).equals(word);
    }

    private static List<Npc> teachers(Turn turn) {
        var teachers = turn.world().creaturesIn(turn.actor().room()).stream()
                .filter(Npc.class::isInstance)
                .map(Npc.class::cast)
                .filter(TrainCommand::teaches)
                .toList();
        if (teachers.isEmpty()) {
            throw new Refusal("Nobody here teaches anything.");
        }
        return teachers;
    }

    private static Npc teacherOf(Turn turn, Skill skill) {
        var all = teachers(turn);
        return all.stream()
                .filter(teacher -> teacher.prototype().conduct().teaches().contains(skill.key()))
                .findFirst()
                .orElse(all.getFirst());
    }

    private static Npc teacher(Turn turn, String name) {
        return switch (TargetFinder.requireSomebody(turn, name)) {
            case Npc npc when teaches(npc) -> npc;
            case Npc npc -> throw new Refusal(named(npc) + " teaches nothing.");
            case PlayerCharacter player -> throw new Refusal(player.name() + " teaches nothing.");
        };
    }

    private static boolean teaches(Npc npc) {
        return !npc.prototype().conduct().teaches().isEmpty();
    }

    private static String named(Npc npc) {
        return Words.capitalised(Articles.definite(npc.name()));
    }

    private static String points(long points) {
        return points == 1 ? "1 point" : points + " points";
    }
}
