package org.jventure.feature.look;

import java.util.List;
import java.util.stream.Stream;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.Selector;
import org.jventure.command.TargetFinder;
import org.jventure.text.Articles;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.springframework.stereotype.Component;

@Component
final class ExamineCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.LOOKING,
                        List.of("examine", "x"),
                        List.of("examine <thing>", "examine <thing> in <container>"),
                        "Find out what a thing is good for.")
                .explained("It tells what a thing does, which level it takes, what it weighs and how often it can be used; worn,"
                        + " wielded, carried, lying here or in a container.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var name = arguments.without("at").rest("Examine what?");
        var pair = arguments.around("in", "inside").filter(it -> !it.before().isEmpty() && !it.after().isEmpty());
        if (pair.isPresent()) {
            show(turn, inside(turn, pair.get()));
            return;
        }
        if (TargetFinder.isSelf(turn, name) || TargetFinder.somebody(turn, name).isPresent()) {
            turn.answer(LookCommand.thing(turn, name));
            return;
        }
        TargetFinder.one(near(turn), Selector.of(name), TargetFinder::keywords).ifPresentOrElse(
                item -> show(turn, item), () -> turn.answer(LookCommand.thing(turn, name)));
    }

    private static void show(Turn turn, Item item) {
        turn.answer(ItemDetails.of(turn.world(), turn.codex(), item));
    }

    private static List<Item> near(Turn turn) {
        return Stream.concat(TargetFinder.carried(turn).stream(), TargetFinder.lying(turn).stream()).toList();
    }

    private static Item inside(Turn turn, Arguments.Pair pair) {
        var box = TargetFinder.one(near(turn), Selector.of(pair.after()), TargetFinder::keywords)
                .orElseThrow(() -> new Refusal("You see no '" + pair.after() + "' here."));
        if (!box.prototype().isContainer()) {
            throw new Refusal("You can't look into " + Articles.definite(box.name()) + ".");
        }
        return TargetFinder.one(
                        turn.world().itemsOf(new Holder.Inside(box.id())), Selector.of(pair.before()), TargetFinder::keywords)
                .orElseThrow(() -> new Refusal(
                        "There is no '" + pair.before() + "' in " + Articles.definite(box.name()) + "."));
    }
}
