package org.jventure.feature.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.jventure.codex.Codex;
import org.jventure.command.Arguments;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.command.CommandTable;
import org.jventure.text.Spelling;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;

/** Help, made from what the commands say of themselves and from what builders have written. */
@Component
final class HelpCommand implements Command {

    private static final int MOST_EXAMPLES = 6;

    private final Supplier<CommandTable> table; // asked late: the table holds this command too

    HelpCommand(Supplier<CommandTable> table) {
        this.table = table;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                Topic.YOURSELF, List.of("help", "?"), List.of("help", "help <word>"), "Learn what you can do.")
                .explained("A word is a command, a topic, a skill or a proficiency. The beginning of it is enough.")
                .examples("help", "help look");
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        var known = table.get().knownTo(turn.actor().role());
        turn.answer(arguments.isEmpty() ? index(known, turn.codex()) : page(known, turn.codex(), arguments.text()));
    }

    private static StyledText index(CommandTable known, Codex codex) {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "What you can do").then(StyledText.aside(".")));
        for (Topic topic : Topic.values()) {
            var names = known.all().stream()
                    .map(Command::spec)
                    .filter(spec -> spec.topic() == topic)
                    .flatMap(HelpCommand::shown)
                    .map(name -> StyledText.clickable(Style.COMMAND, name, "help " + name))
                    .toList();
            if (!names.isEmpty()) {
                lines.add(StyledText.sign(Style.LABEL, "  ", "")
                        .then(StyledText.of(Style.LABEL, topic.title() + ": "))
                        .then(StyledText.joined(", ", names))
                        .then(StyledText.aside(".")));
            }
        }
        HelpPages.topics(codex).ifPresent(lines::add);
        lines.add(StyledText.of(Style.HINT, "'help <word>' tells more. The beginning of a word is enough: 'inv'."));
        return StyledText.lines(lines);
    }

    /** A line for each, and to screen readers a sentence. */
    private static StyledText usages(CommandSpec spec) {
        var text = StyledText.builder();
        for (String usage : spec.usages()) {
            text.add(text.isEmpty()
                            ? StyledText.sign(Style.PLAIN, "  ", "Type: ")
                            : StyledText.sign(Style.PLAIN, "\n  ", "; or: "))
                    .add(usage(usage));
        }
        return text.add(StyledText.aside(".")).build();
    }

    /** Whatever has nothing to fill in can be clicked. */
    private static StyledText usage(String usage) {
        return usage.contains("<") ? StyledText.of(Style.COMMAND, usage) : StyledText.clickable(Style.COMMAND, usage, usage);
    }

    /** Moving has one command and many verbs; the newcomer looks for the verbs. Channels are verbs too. */
    private static Stream<String> shown(CommandSpec spec) {
        return spec.usages().stream()
                .map(usage -> usage.split("[ <]", 2)[0])
                .filter(word -> word.length() > 1)
                .distinct();
    }

    /** What is called just so goes before what only begins so, and commands before all else. */
    private static StyledText page(CommandTable known, Codex codex, String words) {
        var first = words.split("\\s", 2)[0];
        return known.findWhole(first).map(HelpCommand::page)
                .or(() -> HelpPages.called(codex, words))
                .or(() -> known.find(first).map(HelpCommand::page))
                .or(() -> HelpPages.beginning(codex, words))
                .or(() -> chapter(known, words))
                .orElseThrow(() -> unknown(known, codex, words));
    }

    /** All of a chapter, by its title or the beginning of it. */
    private static Optional<StyledText> chapter(CommandTable known, String words) {
        var wanted = Words.lowerCase(words.strip());
        return Arrays.stream(Topic.values())
                .filter(topic -> Words.lowerCase(topic.title()).startsWith(wanted))
                .findFirst()
                .filter(topic -> known.all().stream().anyMatch(command -> command.spec().topic() == topic))
                .map(topic -> StyledText.lines(Stream.concat(
                                Stream.of(StyledText.of(Style.HEADING, topic.title()).then(StyledText.aside("."))),
                                known.all().stream()
                                        .map(Command::spec)
                                        .filter(spec -> spec.topic() == topic)
                                        .map(HelpCommand::inShort))
                        .toList()));
    }

    private static StyledText inShort(CommandSpec spec) {
        return StyledText.clickable(Style.COMMAND, spec.name(), "help " + spec.name())
                .then(StyledText.plain(": " + spec.summary()));
    }

    private static Refusal unknown(CommandTable known, Codex codex, String words) {
        var names = Stream.concat(known.all().stream().flatMap(HelpCommand::words), HelpPages.names(codex)).toList();
        var near = Spelling.near(words, names).stream().limit(3).map(name -> "'" + name + "'").toList();
        return new Refusal("There is no help on '" + words + "'. "
                + (near.isEmpty() ? "'help' lists all there is." : "Did you mean " + Words.either(near) + "?"));
    }

    private static Stream<String> words(Command command) {
        return command.spec().verbs().stream();
    }

    /** Unless the usages have nothing to fill in, and so are examples themselves. */
    private static Optional<StyledText> examples(CommandSpec spec) {
        return spec.usages().equals(spec.examples())
                ? Optional.empty()
                : Optional.of(StyledText.of(Style.LABEL, "For example: ").then(StyledText.joined(
                                "; ", spec.examples().stream().limit(MOST_EXAMPLES).map(HelpCommand::usage).toList()))
                        .then(StyledText.aside(".")));
    }

    private static StyledText page(Command command) {
        var spec = command.spec();
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, String.join(", ", spec.verbs())).then(StyledText.aside(".")));
        lines.add(StyledText.plain(spec.summary()));
        lines.add(usages(spec));
        spec.details().forEach(paragraph -> lines.add(StyledText.plain(paragraph)));
        examples(spec).ifPresent(lines::add);
        return StyledText.lines(lines);
    }
}
