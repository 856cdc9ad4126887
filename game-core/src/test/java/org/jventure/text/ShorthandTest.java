package org.jventure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShorthandTest {

    @Test
    void aWordStandsForLines() {
        var mine = Map.of("k", "kill $1;look", "gl", "get lantern", "sb", "say $1, $*, $$1");

        assertThat(Shorthand.expand("k rat", mine)).containsExactly("kill rat", "look");
        assertThat(Shorthand.expand("K  rat", mine)).containsExactly("kill rat", "look");
        assertThat(Shorthand.expand("gl", mine)).containsExactly("get lantern");
        assertThat(Shorthand.expand("gl from chest", mine)).containsExactly("get lantern from chest");
        assertThat(Shorthand.expand("sb a b", mine)).containsExactly("say a, a b, $1");
        assertThat(Shorthand.expand("  look  ", mine)).containsExactly("  look  ");
        assertThat(Shorthand.expand("", mine)).containsExactly("");
    }

    @Test
    void noWordStandsForItselfOrAnother() {
        var mine = Map.of("a", "b;b", "b", "a;a");

        assertThat(Shorthand.expand("a", mine)).containsExactly("b", "b");
    }

    @Test
    void whateverSomebodyWritesStaysSmall() {
        var random = new Random(3);
        var parts = List.of("$*", "$1", "$9", "$$", "$", ";", " ", "word", "$*$*$*");
        for (int i = 0; i < 5_000; i++) {
            var meaning = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                meaning.append(parts.get(random.nextInt(parts.size())));
            }
            var lines = Shorthand.expand("x " + String.join(" ", Collections.nCopies(200, "yyyy")), Map.of("x", meaning.toString()));

            assertThat(lines).isNotEmpty().hasSizeLessThanOrEqualTo(Shorthand.MOST_LINES)
                    .allMatch(line -> line.length() <= 1000);
        }
    }
}
