package org.jventure.feature.report;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.escrow.Reports.Kind;
import org.jventure.escrow.Reports.Report;
import org.jventure.text.StyledText;
import org.jventure.turn.Question;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class ReportCommand implements Command {

    private static final int LONGEST = 500;
    private static final String TOO_LATE = "Your report could not be kept in time: please make it again.";

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("bug", "typo"),
                        List.of("bug <words>", "typo <words>"),
                        "Tell those who run the world of something that is broken, or badly written.")
                .explained("They read where you are, too. 'bugs' lists what you have reported.")
                .examples("bug the lantern shines in the dark cellar, but not here", "typo the sign says 'ferrry'")
                .typedInFull();
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var words = StyledText.plain(arguments.rest("What is wrong? Write it in one line, behind '" + arguments.verb() + "'."))
                .plainText().replace('\n', ' ').strip();
        if (words.isEmpty()) {
            throw new Refusal("What is wrong? Write it in one line.");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refusal("A report has at most " + LONGEST + " letters.");
        }
        var report = new Report(
                turn.newId(), arguments.verb().equals("typo") ? Kind.TYPO : Kind.BUG, turn.actor().id(),
                turn.actor().room().value(), words);
        turn.ask(new Question<>(
                rows -> rows.reports().add(report),
                (later, kept) -> later.answer(kept
                        ? "Thank you: it has been noted."
                        : "You have reported much today, and it can't all be read. Try again tomorrow."),
                TOO_LATE));
    }
}
