package org.jventure.feature.preference;

import java.util.List;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

@Component
final class PagerCommand implements Setting {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("pager"),
                        List.of("pager on", "pager off", "pager auto", "pager <lines>"),
                        "Have long answers stop at the end of each page.")
                .explained(
                        "At the end of a page, Enter shows the next one and 'q' skips the rest. Any other command does, too,"
                                + " and is done at once. What others do meanwhile is told behind the answer.",
                        "'auto' stops if your client tells the height of its screen, but not for a screen reader. In the"
                                + " browser nothing stops: it scrolls.")
                .typedInFull();
    }

    @Override
    public String now(Turn turn) {
        var wishes = Wishes.of(turn);
        return switch (wishes.pager()) {
            case OFF -> "off";
            case ON -> wishes.page() == 0 ? "on" : Words.count(wishes.page(), "line");
            case AUTO -> "auto";
        };
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        int page = Wishes.of(turn).page();
        switch (Words.lowerCase(arguments.text())) {
            case "on" -> choose(turn, Choice.ON, page, "Long answers stop at the end of each page from now on.");
            case "off" -> choose(turn, Choice.OFF, page, "Long answers come in one piece from now on.");
            case "auto" -> choose(turn, Choice.AUTO, 0, "Long answers stop where your screen ends, if your client tells where.");
            case "" -> turn.answer(state(Wishes.of(turn)));
            default -> length(turn, Lines.number(arguments.text()));
        }
    }

    private static void length(Turn turn, int lines) {
        if (lines < Preferences.SHORTEST_PAGE || lines > Preferences.LONGEST_PAGE) {
            throw new Refusal("Write 'pager on', 'pager off', 'pager auto', or the lines of a page, from "
                    + Preferences.SHORTEST_PAGE + " to " + Preferences.LONGEST_PAGE + ".");
        }
        choose(turn, Choice.ON, lines, "Long answers stop after " + lines + " lines from now on.");
    }

    private static void choose(Turn turn, Choice choice, int page, String words) {
        Wishes.change(turn, wishes -> wishes.withPager(choice, page));
        turn.answer(words);
    }

    private static String state(Preferences wishes) {
        return switch (wishes.pager()) {
            case OFF -> "Long answers come in one piece. 'pager on' has them stop at the end of each page.";
            case ON -> wishes.page() == 0
                    ? "Long answers stop at the end of each page. 'pager off' ends it."
                    : "Long answers stop after " + wishes.page() + " lines. 'pager off' ends it.";
            case AUTO -> "Long answers stop where your screen ends, if your client tells where. 'pager off' ends it.";
        };
    }
}
