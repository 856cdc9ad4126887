package org.jventure.feature.item;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.TargetFinder;
import org.jventure.text.Articles;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.jventure.world.Npc;
import org.jventure.world.PlayerCharacter;
import org.springframework.stereotype.Component;

@Component
final class UseCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.THINGS,
                        List.of("use"),
                        List.of("use <thing>", "use <thing> on <who>"),
                        "Use something that you carry, or that stands here.")
                .explained("Many things have a word of their own for it, which 'examine' tells: 'drink draught', 'drink draught on"
                        + " ann'. Most can be used so many times, and then there is nothing left of them.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        use(turn, arguments, "");
    }

    /** @param word by which the thing must be used; empty for any */
    static void use(Turn turn, Arguments arguments, String word) {
        var question = (word.isEmpty() ? "Use" : Words.capitalised(word)) + " what?";
        var line = arguments.rest(question);
        var pair = arguments.around("on").filter(it -> !it.before().isEmpty())
                .orElse(new Arguments.Pair(line, "me"));
        if (pair.after().isEmpty()) {
            throw new Refusal("On whom?");
        }
        var item = Usable.find(turn, pair.before(), word);
        switch (TargetFinder.requireSomebody(turn, pair.after())) {
            case PlayerCharacter target -> Usable.use(turn, item, target);
            case Npc npc -> throw new Refusal(Words.capitalised(
                    Articles.definite(npc.name())) + " wants none of it.");
        }
    }
}
