package org.jventure.feature.preference;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandTable;
import org.jventure.text.Shorthand;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Short words of a player's own. The session puts in their place what they stand for: see {@link Shorthand}. */
@Component
final class AliasCommand implements Setting {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,20}");

    private final Supplier<CommandTable> table; // asked late: the table holds this command too

    AliasCommand(Supplier<CommandTable> table) {
        this.table = table;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("alias", "unalias"),
                        List.of("alias", "alias <word>", "alias <word> <commands>", "unalias <word>", "unalias all"),
                        "Make short words of your own.")
                .explained(
                        "In what a word stands for, a semicolon stands between commands. $1, $2 and so on are the words that you"
                                + " type behind it, $* is all of them, and $$ is a dollar sign; without any of these, what you"
                                + " type behind it follows the last command.",
                        "A short word means nothing within another, and each command counts as if you had typed it.")
                .examples("alias", "alias gl get lantern;look", "alias sb say to $1: $*", "alias gl", "unalias gl")
                .typedInFull();
    }

    @Override
    public String now(Turn turn) {
        int number = Wishes.of(turn).aliases().size();
        return number == 0 ? "none" : Words.count(number, "short word");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.verb().equals("unalias")) {
            forget(turn, arguments);
        } else if (arguments.isEmpty()) {
            turn.answer(list(turn));
        } else if (arguments.afterWord().isEmpty()) {
            turn.answer(line(word(arguments), known(turn, word(arguments))));
        } else {
            learn(turn, word(arguments), StyledText.plain(arguments.afterWord().text()).plainText().replace('\n', ' '));
        }
    }

    private static String word(Arguments arguments) {
        return Words.lowerCase(arguments.word("Which word? 'alias' lists them."));
    }

    private static String known(Turn turn, String word) {
        var meaning = Wishes.of(turn).aliases().get(word);
        if (meaning == null) {
            throw new Refusal("You have no short word '" + shown(word) + "'.");
        }
        return meaning;
    }

    private static void forget(Turn turn, Arguments arguments) {
        var word = word(arguments);
        if (word.equals("all") && !Wishes.of(turn).aliases().containsKey(word)) {
            Wishes.of(turn).aliases().keySet().forEach(each -> Wishes.change(turn, wishes -> wishes.withoutAlias(each)));
            turn.answer("You have no short words any more.");
            return;
        }
        known(turn, word);
        Wishes.change(turn, wishes -> wishes.withoutAlias(word));
        turn.answer("'" + word + "' means nothing of yours any more.");
    }

    private void learn(Turn turn, String word, String meaning) {
        if (!WORD.matcher(word).matches()) {
            throw new Refusal("A short word has up to 20 letters or digits, and nothing else.");
        }
        if (table.get().knownTo(turn.actor().role()).findWhole(word).isPresent()) {
            throw new Refusal("'" + word + "' is a command already.");
        }
        if (meaning.codePointCount(0, meaning.length()) > Shorthand.LONGEST) {
            throw new Refusal("What a short word stands for has at most " + Shorthand.LONGEST + " letters.");
        }
        if (meaning.chars().filter(c -> c == ';').count() >= Shorthand.MOST_LINES) {
            throw new Refusal("A short word stands for at most " + Shorthand.MOST_LINES + " commands.");
        }
        var mine = Wishes.of(turn).aliases();
        if (mine.size() >= Shorthand.MOST && !mine.containsKey(word)) {
            throw new Refusal("You have " + Shorthand.MOST + " short words, and can't keep more in mind.");
        }
        Wishes.change(turn, wishes -> wishes.withAlias(word, meaning));
        turn.answer(StyledText.plain("From now on ").then(line(word, meaning)));
    }

    private static StyledText list(Turn turn) {
        var mine = new TreeMap<>(Wishes.of(turn).aliases());
        return mine.isEmpty()
                ? StyledText.plain("You have no short words. 'alias gl get lantern;look' makes one.")
                : Words.listing(
                        StyledText.of(Style.HEADING, "Your short words:"),
                        mine.entrySet().stream().map(one -> entry(one.getKey(), one.getValue())).toList());
    }

    private static StyledText line(String word, String meaning) {
        return entry(word, meaning).then(StyledText.plain("."));
    }

    private static StyledText entry(String word, String meaning) {
        return StyledText.of(Style.COMMAND, word).then(StyledText.plain(" stands for \"" + meaning + "\""));
    }

    private static String shown(String word) {
        return word.length() > 20 ? word.substring(0, 20) + "…" : word;
    }
}
