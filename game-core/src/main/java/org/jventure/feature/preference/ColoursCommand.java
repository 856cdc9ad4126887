package org.jventure.feature.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jventure.command.Arguments;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandSpec.Topic;
import org.jventure.text.Colour;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.StyledText.Span;
import org.jventure.text.Words;
import org.jventure.turn.Refusal;
import org.jventure.turn.Turn;
import org.springframework.stereotype.Component;

/** Lists what can have a colour of its own, and gives it one. */
@Component
final class ColoursCommand implements Setting {

    private static final Set<String> BACK = Set.of("reset", "default", "off", "none");
    private static final int TAG = 12;
    private static final int SAMPLE = 32;

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(
                        Topic.YOURSELF,
                        List.of("colours", "colors"),
                        List.of("colours", "colours <kind> <colour>", "colours <kind> reset", "colours reset"),
                        "See the colours of words, and choose your own.")
                .explained(
                        "A colour is one of " + Words.list(Colour.names()) + ", or six hexadecimal digits behind a #, as in"
                                + " #ff8800. A screen with fewer colours shows the nearest that it has.",
                        "Your colours are kept with your character, for telnet and for the browser.");
    }

    @Override
    public String now(Turn turn) {
        int own = Wishes.of(turn).colours().size();
        return own == 0 ? "as at first" : Words.count(own, "colour") + " of your own";
    }

    @Override
    public void perform(Turn turn, Arguments arguments) {
        if (arguments.isEmpty()) {
            turn.answer(list(turn));
        } else if (BACK.contains(Words.lowerCase(arguments.text()))) {
            Wishes.change(turn, wishes -> wishes.withoutColours());
            turn.answer("All words have the colours they had at first.");
        } else {
            change(turn, style(arguments.word("")), arguments.afterWord().text());
        }
    }

    private static void change(Turn turn, Style style, String colour) {
        if (colour.isEmpty()) {
            turn.answer(line(turn, style));
        } else if (BACK.contains(Words.lowerCase(colour))) {
            Wishes.change(turn, wishes -> wishes.withoutColour(style));
            turn.answer(StyledText.plain("As at first: ").then(sample(style)));
        } else {
            var chosen = colour(turn, colour);
            Wishes.change(turn, wishes -> wishes.withColour(style, chosen));
            turn.answer(StyledText.plain("From now on in " + chosen.code() + ": ").then(sample(style)));
        }
    }

    private static Colour colour(Turn turn, String written) {
        var own = turn.world().colours().codes();
        var names = Stream.concat(Colour.names().stream(), own.keySet().stream().sorted()).toList();
        return Colour.of(own.getOrDefault(Words.lowerCase(written).replace(' ', '-'), written))
                .orElseThrow(() -> new Refusal(
                        "'" + written + "' is no colour. Write one of " + Words.list(names) + ", or one such as #ff8800."));
    }

    private static Style style(String tag) {
        return Style.tagged(Words.lowerCase(tag))
                .filter(style -> style != Style.PLAIN)
                .orElseThrow(() -> new Refusal("Nothing here is called '" + tag + "'. 'colours' lists what can have a colour."));
    }

    private static StyledText list(Turn turn) {
        var lines = new ArrayList<StyledText>();
        lines.add(StyledText.of(Style.HEADING, "Kinds of words and how they look:"));
        Arrays.stream(Style.values())
                .filter(style -> style != Style.PLAIN)
                .forEach(style -> lines.add(StyledText.plain("  ").then(line(turn, style))));
        lines.add(StyledText.of(Style.LABEL, "Colours that have names: ").then(Words.styledList(names(turn))).then(StyledText.plain(".")));
        lines.add(StyledText.of(Style.HINT, "'colours item dark-green' chooses one, 'colours item #ff8800' any other;"
                + " 'colours item reset' takes it back, and 'colours reset' all."));
        return StyledText.lines(lines);
    }

    private static StyledText line(Turn turn, Style style) {
        var sample = sample(style);
        var line = StyledText.builder().plain(style.tag()).add(gap(TAG - style.tag().length())).add(sample);
        Wishes.of(turn).colour(style).ifPresent(own ->
                line.add(gap(SAMPLE - sample.length())).add(Style.LABEL, own.code()));
        return line.build();
    }

    /** Each with a speck of it: a name in its own colour would be nowhere on a screen of that colour. */
    private static List<StyledText> names(Turn turn) {
        var own = new TreeMap<>(turn.world().colours().codes());
        return Stream.concat(
                        Colour.names().stream().map(name -> named(name, new Colour(name))),
                        own.entrySet().stream().map(colour -> named(colour.getKey(), new Colour(colour.getValue()))))
                .toList();
    }

    private static StyledText named(String name, Colour colour) {
        return StyledText.builder().plain(name).add(new Span(Style.PLAIN, "*", colour, null, "")).build();
    }

    private static StyledText gap(int columns) {
        return StyledText.sign(Style.PLAIN, " ".repeat(Math.max(2, columns)), ", ");
    }

    private static StyledText sample(Style style) {
        return StyledText.of(style, switch (style) {
            case PLAIN -> "words";
            case ROOM_NAME -> "The Ferry Landing";
            case EXIT -> "north";
            case FEATURE -> "a notice on the wall";
            case ITEM -> "a brass lantern";
            case NPC -> "an old ferrywoman";
            case PLAYER -> "Ann";
            case SPEECH -> "\"Good morning.\"";
            case WHISPER -> "\"Under the mat.\"";
            case TELL -> "\"Where are you?\"";
            case CHANNEL -> "[gossip] Ann: \"Hello!\"";
            case EMOTE -> "Ann smiles.";
            case HEADING -> "You are carrying:";
            case COMMAND -> "look at notice";
            case LABEL -> "Exits:";
            case HINT -> "Try 'help'.";
            case SYSTEM -> "The world breathes again.";
            case REFUSAL -> "You cannot go that way.";
            case PROMPT -> ">";
            case LINK -> "https://example.org";
            case ZONE -> "The Salt Marsh";
            case SKILL -> "tracking";
            case QUEST -> "The Lost Light";
            case SHOP -> "The Chandler's";
        });
    }
}
