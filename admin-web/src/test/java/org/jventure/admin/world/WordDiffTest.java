package org.jventure.admin.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.jventure.admin.world.WordDiff.Kind;
import org.jventure.admin.world.WordDiff.Piece;

class WordDiffTest {

    private static String marked(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    @Test
    void changedWordsAreMarkedAndNothingElse() {
        assertThat(marked("A tall lantern stands here.", "A tall candle stands here.")).isEqualTo("A tall [-lantern-]{+candle+} stands here.");
        assertThat(marked("A lantern.", "A very tall lantern.")).isEqualTo("A {+very tall +}lantern.");
        assertThat(marked("same", "same")).isEqualTo("same");
        assertThat(marked("", "new")).isEqualTo("{+new+}");
        assertThat(marked("old", "")).isEqualTo("[-old-]");
    }

    @Test
    void severalWordsInARowAreOneChange() {
        assertThat(marked("It is cold and wet here.", "It is warm but dry here.")).isEqualTo("It is [-cold and wet-]{+warm but dry+} here.");
    }

    @Test
    void bothTextsCanBeReadInThePieces() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 300; i++) {
            var before = text(random.nextInt(12), random);
            var after = text(random.nextInt(12), random);
            var pieces = WordDiff.between(before, after);
            assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
        }
    }

    private static String text(int words, java.util.random.RandomGenerator random) {
        var some = List.of("sea", "fog", "𝕏", " ", "\n", ", ", "don't", "<b>");
        return random.ints(words, 0, some.size()).mapToObj(some::get).collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() != kind).map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void endlessTextsAreShownAsAWhole() {
        assertThat(marked("x ".repeat(50_000), "y ".repeat(50_000))).startsWith("[-x x ").contains("-]{+y y ");
    }
}
