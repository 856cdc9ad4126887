package org.jventure.admin.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jventure.admin.world.WordDiff.Effort;
import org.jventure.admin.world.WordDiff.Kind;
import org.jventure.admin.world.WordDiff.Piece;
import org.jventure.content.edit.Change;
import org.jventure.content.room.RoomDraft;

class WordDiffTest {

    private static String marked(String before, String after) {
        return WordDiff.between(before, after, Effort.ofAPage()).stream()
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
            var pieces = WordDiff.between(before, after, Effort.ofAPage());
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

    @Test
    void whatAPageComparesInAllIsLimited() {
        var effort = new Effort(1000);

        assertThat(WordDiff.between("a b c", "x y z", effort)).hasSizeGreaterThan(1);
        assertThat(effort.spent()).isEqualTo(25);
        assertThat(WordDiff.between("a ".repeat(40), "b ".repeat(40), effort)).hasSize(3);
        assertThat(effort.spent()).as("too much is not begun").isEqualTo(25);
        assertThat(marked("the sea", "the fog")).as("another page").isEqualTo("the [-sea-]{+fog+}");
    }

    @Test
    void aHistoryOfManyLongChangesIsComparedAsFarAsTheEffortOfOnePageGoes() {
        var changes = IntStream.range(0, HistoryPage.MOST)
                .mapToObj(i -> new Change<>(2 + i, "Ann", Instant.EPOCH, Change.Deed.EDIT, longRoom(i), longRoom(i + 1)))
                .toList();
        var effort = Effort.ofAPage();

        var lines = HistoryPage.Line.of(changes, effort);

        assertThat(effort.spent()).isPositive().isLessThanOrEqualTo(Effort.OF_A_PAGE);
        assertThat(lines).hasSize(HistoryPage.MOST).allSatisfy(line -> assertThat(line.differences()).hasSize(21));
        assertThat(lines.getFirst().differences().getFirst().before()).as("word by word").hasSizeGreaterThan(1);
        var last = lines.getLast().differences().getLast();
        assertThat(last.before()).as("as a whole").hasSizeLessThanOrEqualTo(3);
        assertThat(last.before().stream().map(Piece::text).collect(Collectors.joining())).contains("word 49");
    }

    /** A room of the longest kind, all of whose texts differ from those of any other number. */
    private static RoomDraft longRoom(int number) {
        var text = IntStream.range(0, 200).mapToObj(i -> "word " + number + (i % 2 == 0 ? " sea" + number : " fog"))
                .collect(Collectors.joining(", "));
        var features = IntStream.range(0, 20)
                .mapToObj(i -> new RoomDraft.FeatureDraft(List.of("thing" + i), text)).toList();
        return new RoomDraft("A Room", text, features, List.of());
    }
}
