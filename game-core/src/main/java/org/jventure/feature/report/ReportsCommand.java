package org.jventure.feature.report;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.escrow.Reports.Filed;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Question;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class ReportsCommand implements Command {

    static final String TOO_LATE = "The reports could not be looked up in time: ask again.";

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.YOURSELF, List.of("bugs", "typos"), List.of("bugs"),
                "List what you have reported, and what became of it.");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var self = turn.actor().id();
        turn.ask(new Question<>(
                rows -> rows.reports().by(self),
                (later, filed) -> later.answer(filed.isEmpty()
                        ? StyledText.plain("You have reported nothing.")
                        : Words.listing(
                                StyledText.of(Style.HEADING, "Your reports:"),
                                filed.stream().map(ReportsCommand::line).toList())),
                TOO_LATE));
    }

    private static StyledText line(Filed filed) {
        return StyledText.plain("number " + filed.number() + ", " + (filed.done() ? "seen to: " : "waiting: ") + filed.words());
    }
}
