package org.jventure.feature.report;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.escrow.Reports.Filed;
import org.jventure.kernel.Role;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Question;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class ReportedCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.STAFF,
                        List.of("reported"),
                        List.of("reported", "reported done <number>"),
                        "Read what players have reported, and mark what has been seen to.")
                .forStaff(Role.BUILDER);
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            turn.ask(new Question<>(rows -> rows.reports().open(), ReportedCommand::show, ReportsCommand.TOO_LATE));
            return;
        }
        var number = arguments.afterWord().text();
        if (!arguments.startsWith("done") || !number.matches("[0-9]{1,15}")) {
            throw new Refusal("Write 'reported done <number>'.");
        }
        turn.ask(new Question<>(
                rows -> rows.reports().done(Long.parseLong(number)),
                (later, found) -> later.answer(found
                        ? "Report " + number + " has been seen to."
                        : "There is no report " + number + "."),
                ReportsCommand.TOO_LATE));
    }

    private static void show(Turn turn, List<Filed> filed) {
        turn.answer(filed.isEmpty()
                ? StyledText.plain("Nothing waits that players have reported.")
                : Words.listing(
                        StyledText.of(Style.HEADING, "Reported by players:"),
                        filed.stream().map(ReportedCommand::line).toList()));
    }

    private static StyledText line(Filed filed) {
        return StyledText.plain("number %d, a %s from ".formatted(filed.number(), Words.lowerCase(filed.kind().name())))
                .then(StyledText.of(Style.PLAYER, filed.authorName()))
                .then(StyledText.plain(" at " + filed.room() + ": " + filed.words()));
    }
}
