package org.jventure.protocol;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That each interleaving of the protocol, by its number, is some test's story: "Interleaving 8" stands above the test.
 * {@code grep -rn "Interleaving 8"} finds it.
 */
class InterleavingsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final int LAST = 40;
    private static final Pattern LABEL = Pattern.compile("\\* Interleavings? (\\d+(?:(?:, | and )\\d+)*)\\b");

    @Test
    void eachHasATest() {
        var missing = IntStream.rangeClosed(1, LAST).boxed().collect(toCollection(TreeSet::new));
        missing.removeAll(labelled());

        assertThat(missing).as("without a test").isEmpty();
    }

    private static Set<Integer> labelled() {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .flatMap(InterleavingsTest::labels)
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Integer> labels(Path file) {
        try {
            return LABEL.matcher(Files.readString(file)).results()
                    .flatMap(found -> Stream.of(found.group(1).split(", | and ")).map(Integer::valueOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
