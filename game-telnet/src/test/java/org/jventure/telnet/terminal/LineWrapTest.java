package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.text.Markup;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

class LineWrapTest {

    @Test
    void breaksBetweenWords() {
        assertThat(wrap("the quick brown fox jumps", 10)).containsExactly("the quick", "brown fox", "jumps");
    }

    @Test
    void aLineMayBeFilledToTheLastColumn() {
        assertThat(wrap("1234 67890 next", 10)).containsExactly("1234 67890", "next");
    }

    @Test
    void lineFeedsStay() {
        assertThat(wrap("one\n\ntwo three", 7)).containsExactly("one", "", "two", "three");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(wrap("", 10)).containsExactly("");
    }

    @Test
    void indentationIsKeptOnEveryLineOfItsParagraph() {
        assertThat(wrap("  a lamp that is lit\nb", 10)).containsExactly("  a lamp", "  that is", "  lit", "b");
    }

    @Test
    void aListsEntryGoesOnBelowItsWords() {
        assertThat(wrap("  1  Selkie - from the sea and back", 20))
                .containsExactly("  1  Selkie - from", "     the sea and", "     back");
    }

    @Test
    void spacesWithinALineStayAndThoseAtABreakGo() {
        assertThat(wrap("a   b    cdef", 8)).containsExactly("a   b", "cdef");
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(wrap("see abcdefghijklm now", 5)).containsExactly("see", "abcde", "fghij", "klm", "now");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndAccentsNone() {
        assertThat(wrap("猫猫猫 x", 4)).containsExactly("猫猫", "猫 x");
        assertThat(wrap("e\u0301e\u0301e\u0301 e\u0301", 5)).containsExactly("e\u0301e\u0301e\u0301 e\u0301");
    }

    @Test
    void stylesSurviveABreak() {
        var lines = LineWrap.wrap(Markup.parse("You see {item}a brass lantern{/item} here."), 15);

        assertThat(lines)
                .containsExactly(
                        Markup.parse("You see {item}a brass{/item}"), Markup.parse("{item}lantern{/item} here."));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 79, 80, 500, 65_535})
    void noLineIsTooWideAndNoWordIsLost(int columns) {
        var random = new Random(columns);
        for (int round = 0; round < 200; round++) {
            var text = StyledText.builder();
            for (int i = 0; i < 40; i++) {
                var style = Style.values()[random.nextInt(Style.values().length)];
                text.add(style, " \n  abc défg".substring(random.nextInt(4), 4 + random.nextInt(7)));
            }
            var source = text.build();

            var lines = LineWrap.wrap(source, columns);

            assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line.plainText())).isLessThanOrEqualTo(columns));
            var kept = lines.stream().map(StyledText::plainText).collect(Collectors.joining());
            assertThat(kept.replace(" ", "")).isEqualTo(source.plainText().replaceAll("[ \n]", ""));
        }
    }

    @Test
    void aLongListOnTheNarrowestScreenHoldsUpNobody() {
        var list = StyledText.builder();
        for (int i = 0; i < 8_000; i++) {
            list.plain("  ").add(Style.PLAYER, "Somebody").plain(" the Coastfolk Lamplighter\n");
        }

        var lines = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> LineWrap.wrap(list.build(), 1));

        assertThat(lines).hasSizeGreaterThan(200_000);
    }

    private static List<String> wrap(String text, int columns) {
        return LineWrap.wrap(StyledText.plain(text), columns).stream()
                .map(StyledText::plainText)
                .toList();
    }
}
