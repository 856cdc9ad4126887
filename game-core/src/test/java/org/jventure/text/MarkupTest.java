package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.text.StyledText.Span;

class MarkupTest {

    @Test
    void tagsGiveTheirStyle() {
        assertThat(Markup.parse("a {item}rope{/item}.").spans()).containsExactly(
                new Span(Style.PLAIN, "a "), new Span(Style.ITEM, "rope"), new Span(Style.PLAIN, "."));
    }

    @Test
    void whatIsClosedGivesWayToWhatIsAround() {
        assertThat(Markup.parse("{hint}see {room-name}The Pier{/room-name} first{/hint}").spans()).containsExactly(
                new Span(Style.HINT, "see "), new Span(Style.ROOM_NAME, "The Pier"), new Span(Style.HINT, " first"));
        assertThat(Markup.parse("{red}hot {blue}cold{/blue} hot{/red}").spans())
                .extracting(Span::colour)
                .containsExactly(new Colour("red"), new Colour("blue"), new Colour("red"));
    }

    @Test
    void aColourWithinATagKeepsItsMeaning() {
        assertThat(Markup.parse("{item}a {red}red{/red} rope{/item}").spans()).containsExactly(
                new Span(Style.ITEM, "a "),
                new Span(Style.ITEM, "red", new Colour("red"), null, null),
                new Span(Style.ITEM, " rope"));
        assertThat(Markup.parse("{red}a {item}rope{/item}{/red}").spans().getLast())
                .isEqualTo(new Span(Style.ITEM, "rope"));
    }

    @ParameterizedTest
    @CsvSource({
        "command, COMMAND", "exit, EXIT", "link, LINK", "skill, SKILL", "zone, ZONE", "npc, NPC", "quest, QUEST",
        "item, ITEM", "hint, HINT", "player, PLAYER", "room, ROOM_NAME", "say, SPEECH", "shop, SHOP", "error, REFUSAL",
        "room-name, ROOM_NAME", "speech, SPEECH", "refusal, REFUSAL"
    })
    void tagsOfOtherGamesAndOurOwnMeanTheSame(String tag, Style style) {
        assertThat(Markup.parse("{%s}x{/%s}".formatted(tag, tag)).spans()).extracting(Span::style).containsExactly(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "brown", "dark-green", "grey",
        "light-grey", "#ff8800"
    })
    void coloursAreTags(String colour) {
        assertThat(Markup.parse("{%s}x{/%s}".formatted(colour, colour)).spans())
                .containsExactly(new Span(Style.PLAIN, "x", new Colour(colour), null, null));
    }

    @Test
    void aBackslashMakesBracesAndBracketsPlain() {
        assertThat(Markup.parse("\\{item\\} \\[x\\] \\n")).isEqualTo(StyledText.plain("{item} [x] \\n"));
        assertThat(Markup.parse("[x]")).isEqualTo(StyledText.plain("[x]"));
    }

    @Test
    void aPictureMadeOfSignsSaysWhatItShowsAndNoneOfItsSigns() {
        var art = Markup.parse("{art say='A {lit} tower.'} _\n{red}/_\\ {/red}  {item}lamp{/item}{/art}\nHello.");

        assertThat(art.plainText()).isEqualTo(" _\n/_\\   lamp\nHello.");
        assertThat(art.aloud().plainText()).isEqualTo("A {lit} tower.\nHello.");
        assertThat(Markup.parse("a{art} ~~ {/art}b").aloud().plainText()).isEqualTo("ab");
        assertThat(Markup.parse("{art say='x'}y").plainText()).isEqualTo("y[bad markup: {art say='x'}]");
    }

    @Test
    void aCommandIsClickedUnlessItSaysOtherwise() {
        assertThat(Markup.parse("{command}look sign{/command}").spans().getFirst().send()).isEqualTo("look sign");
        assertThat(Markup.parse("{command click=false}look{/command}").spans().getFirst().send()).isNull();
        assertThat(Markup.parse("{command}say <words>{/command}").spans().getFirst().send()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{command send='look at sign'}the {item}sign{/item}{/command}",
        "{command send=\"look at sign\"}the {item}sign{/item}{/command}",
        "{item send='look at sign'}the sign{/item}"
    })
    void aClickSendsWhatTheTagSays(String source) {
        assertThat(Markup.parse(source).spans()).extracting(Span::send).containsOnly("look at sign");
    }

    @Test
    void anAttributeMayHoldABrace() {
        assertThat(Markup.parse("{command send='say }'}x{/command}").spans().getFirst().send()).isEqualTo("say }");
    }

    @Test
    void aTagWithinHasItsOwnClick() {
        assertThat(Markup.parse("{command send='a'}x {command send='b'}y{/command} z{/command}").spans())
                .extracting(Span::send)
                .containsExactly("a", "b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "{unknown}, [bad markup: {unknown}]",
        "a {itme}rope{/itme}, a [bad markup: {itme}]rope",
        "{/item}, [bad markup: {/item}]",
        "{}, [bad markup: {}]",
        "{/}, [bad markup: {/}]",
        "{item}x{/npc}, x[bad markup: {/npc}]",
        "{item}x, x[bad markup: {item}]",
        "{a}{b}{c}, [bad markup: {a}]",
        "{item send='x}y{/item}, [bad markup: {item send='x}]y"
    })
    void whatIsWrongIsMarkedOnce(String source, String shown) {
        assertThat(Markup.parse(source).plainText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{item", "\\", "a } b", "{item send='"})
    void aLoneBraceStandsAsItWasWritten(String source) {
        assertThat(Markup.parse(source).plainText()).isEqualTo(source);
    }

    @Test
    void nothingMakesItFailAndNoWordsAreLost() {
        var pieces = new String[] {
            "{", "}", "/", "\\", "item", "red", "'", "\"", " send=", "{item}", "{/item}", "{command send='x'}", "[", "é", "\n", "#"
        };
        for (int seed = 0; seed < 5000; seed++) {
            var random = new Random(seed);
            var source = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(_ -> pieces[random.nextInt(pieces.length)])
                    .collect(Collectors.joining());

            assertThat(MarkupToken.of(source).stream().map(MarkupToken::written).collect(Collectors.joining()))
                    .isEqualTo(source);
            assertThat(Markup.parse(source).plainText()).as(source).contains(
                    MarkupToken.of(source).stream()
                            .flatMap(token -> token instanceof MarkupToken.Plain plain ? Stream.of(plain.text()) : Stream.empty())
                            .max(java.util.Comparator.comparingInt(String::length))
                            .orElse(""));
        }
    }

    @Test
    void manyBracesTakeNoLongerThanManyLetters() {
        assertThat(Markup.parse("{".repeat(100_000)).plainText()).hasSize(100_000);
        assertThat(Markup.parse("{item}".repeat(20_000)).plainText()).startsWith("[bad markup");
    }
}
