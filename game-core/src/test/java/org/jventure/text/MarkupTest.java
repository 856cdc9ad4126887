package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.text.StyledText.Span;

class MarkupTest {

    @Test
    void tagsGiveTheirStyle() {
        assertThat(Markup.parse("a {item}rope{/item}.").spans()).containsExactly(
                new Span(Style.PLAIN, "a "), new Span(Style.ITEM, "rope"), new Span(Style.PLAIN, "."));
    }

    @Test
    void tagsMayLieWithinOthers() {
        assertThat(Markup.parse("{hint}see {room-name}The Pier{/room-name} first{/hint}").spans()).containsExactly(
                new Span(Style.HINT, "see "), new Span(Style.ROOM_NAME, "The Pier"), new Span(Style.HINT, " first"));
    }

    @Test
    void aBackslashMakesABracePlain() {
        assertThat(Markup.parse("\\{item\\} \\n")).isEqualTo(StyledText.plain("{item} \\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{unknown}", "{/item}", "{", "}", "{item", "{}", "{/}", "{item}x{/npc}", "\\"})
    void whatIsNoTagStandsAsItWasWritten(String source) {
        assertThat(Markup.parse(source).plainText()).isEqualTo(source.replace("{item}x", "x"));
    }
}
