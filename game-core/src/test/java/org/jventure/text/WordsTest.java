package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void listsReadAsSentencesDo() {
        assertThat(Words.list(List.of())).isEqualTo("nothing");
        assertThat(Words.list(List.of("a rope"))).isEqualTo("a rope");
        assertThat(Words.list(List.of("a rope", "an apple"))).isEqualTo("a rope and an apple");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Words.styledList(List.of()).plainText()).isEqualTo("nothing");
        assertThat(Words.styledList(List.of(StyledText.of(Style.ITEM, "a"), StyledText.plain("b"))).plainText())
                .isEqualTo("a and b");
    }

    @Test
    void capitalsKeepTheRest() {
        assertThat(Words.capitalised("a rope")).isEqualTo("A rope");
        assertThat(Words.capitalised("")).isEmpty();
        assertThat(Words.capitalised("𐐨x")).isEqualTo("𐐀x");
        assertThat(Words.capitalised(StyledText.of(Style.NPC, "a cat").then(StyledText.plain(" purrs"))).spans())
                .containsExactly(new StyledText.Span(Style.NPC, "A cat"), new StyledText.Span(Style.PLAIN, " purrs"));
    }

    @Test
    void caseDoesNotDependOnTheMachine() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Words.lowerCase("INN")).isEqualTo("inn");
            assertThat(Words.capitalised("inn")).isEqualTo("Inn");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(Words.count(1, "player")).isEqualTo("1 player");
        assertThat(Words.count(0, "player")).isEqualTo("0 players");
    }

    @Test
    void articlesFollowTheSound() {
        assertThat(Articles.with("apple")).isEqualTo("an apple");
        assertThat(Articles.with("Elf Smith")).isEqualTo("an Elf Smith");
        assertThat(Articles.with("rope")).isEqualTo("a rope");
        assertThat(Articles.definite("a rope")).isEqualTo("the rope");
        assertThat(Articles.definite("an apple")).isEqualTo("the apple");
        assertThat(Articles.definite("some sand")).isEqualTo("the sand");
        assertThat(Articles.definite("Old Maren")).isEqualTo("Old Maren");
        assertThat(Articles.definite("another rope")).isEqualTo("another rope");
    }
}
