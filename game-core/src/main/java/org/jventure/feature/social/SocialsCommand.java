package org.jventure.feature.social;

import java.util.List;
import org.jventure.codex.social.Social;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class SocialsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.TALKING,
                        List.of("socials"),
                        List.of("socials", "socials <gesture>"),
                        "List the gestures that you can make, or see what one of them looks like.")
                .explained("A gesture is a word of its own: 'nod', or 'nod ann' to mean somebody who is here.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        turn.answer(arguments.isEmpty() ? list(turn) : look(turn, Words.lowerCase(arguments.text())));
    }

    private static StyledText list(Turn turn) {
        var names = turn.codex().all(Social.class).stream()
                .map(social -> StyledText.clickable(Style.COMMAND, social.key(), social.key()))
                .toList();
        return names.isEmpty()
                ? StyledText.plain("Nobody here knows any gestures. 'emote' lets you make your own.")
                : StyledText.plain("You can make these gestures: ")
                        .then(StyledText.joined(", ", names))
                        .then(StyledText.plain("."));
    }

    private static StyledText look(Turn turn, String word) {
        var social = turn.codex().find(Social.class, word)
                .orElseThrow(() -> new Refusal("There is no gesture '" + word + "'. 'socials' lists them all."));
        var texts = social.toward();
        var alone = "'%s': %s".formatted(word, social.alone().actor());
        return texts == null
                ? StyledText.plain(alone)
                : StyledText.plain("%s\n'%s <somebody>': %s".formatted(
                        alone, word, texts.actor().replace("[target]", "somebody")));
    }
}
