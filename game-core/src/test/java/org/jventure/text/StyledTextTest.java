package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.text.StyledText.Span;

class StyledTextTest {

    @ParameterizedTest
    @ValueSource(ints = {
        0x00, 0x07, 0x08, 0x09, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, // C0, DEL, C1
        0x202a, 0x202e, 0x2066, 0x2069, 0x2028, 0x2029 // turning text around, and other line ends
    })
    void controlCharactersNeverGetIntoASpan(int control) {
        assertThat(StyledText.plain("a" + (char) control + "b").plainText()).isEqualTo("ab");
        assertThat(new Span(Style.SPEECH, (char) control + "b").text()).isEqualTo("b");
        assertThat(StyledText.builder().plain("a").plain((char) control + "b").build().plainText()).isEqualTo("ab");
    }

    @Test
    void lettersOfAllScriptsAndLineFeedsStay() {
        var text = "Grüße,\n世界 🐈 \u00a0 \u200d é";

        assertThat(StyledText.plain(text).plainText()).isEqualTo(text);
    }

    @Test
    void neighboursOfOneStyleAreJoined() {
        var text = StyledText.builder().plain("a ").plain("red ").add(Style.ITEM, "rope").plain("").plain(".").build();

        assertThat(text.spans()).containsExactly(
                new Span(Style.PLAIN, "a red "), new Span(Style.ITEM, "rope"), new Span(Style.PLAIN, "."));
    }

    @Test
    void emptyPartsLeaveNoTrace() {
        var one = StyledText.plain("one");

        assertThat(StyledText.of(Style.ITEM, "")).isEqualTo(StyledText.EMPTY);
        assertThat(StyledText.lines(List.of(one, StyledText.EMPTY, StyledText.plain("two"))).plainText())
                .isEqualTo("one\ntwo");
        assertThat(StyledText.EMPTY.then(one)).isEqualTo(one);
        assertThat(StyledText.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void screenReadersGetWordsInsteadOfSigns() {
        var text = StyledText.builder()
                .plain("north")
                .add(StyledText.sign(Style.PLAIN, "    ", ": "))
                .plain("The Gate")
                .add(StyledText.aside(", to the north"))
                .build();

        assertThat(text.plainText()).isEqualTo("north    The Gate");
        assertThat(text.aloud()).isEqualTo(StyledText.plain("north: The Gate, to the north"));
    }

    @Test
    void whatAClickSendsIsOneLine() {
        assertThat(new Span(Style.EXIT, "x", null, "go\u001b\nnorth ", null).send()).isEqualTo("go north");
        assertThat(new Span(Style.EXIT, "x", null, "x".repeat(201), null).send()).isNull();
        assertThat(new Span(Style.EXIT, "x", null, " ", null).send()).isNull();
    }

    @Test
    void neighboursThatActDifferentlyStayApart() {
        var text = StyledText.clickable(Style.EXIT, "north", "north").then(StyledText.of(Style.EXIT, "west"));

        assertThat(text.spans()).hasSize(2);
        assertThat(Words.capitalised(text).spans().getFirst().send()).isEqualTo("north");
    }
}
