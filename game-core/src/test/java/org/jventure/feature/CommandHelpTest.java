package org.jventure.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jventure.command.Command;
import org.jventure.command.CommandSpec;
import org.jventure.command.CommandTable;
import org.jventure.kernel.Role;
import org.jventure.testing.GameRules;

/** Every command there is explains itself, and is shown at work by a transcript. */
class CommandHelpTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final Pattern TYPED = Pattern.compile("(?m)^\\w+> ?(.*)$");

    /** Commands whose transcript is still to be written. Keep it short. */
    private static final Set<String> WITHOUT_TRANSCRIPT = Set.of();

    private final CommandTable table = GameRules.commands();

    @Test
    void eachSaysWhatItDoesAndHowItIsWritten() {
        assertThat(table.all()).allSatisfy(command -> {
            var spec = command.spec();
            assertThat(spec.summary()).as(spec.name()).matches("(?s)[\\p{Lu}].*[.!?]");
            assertThat(spec.usages()).as(spec.name()).isNotEmpty();
            assertThat(spec.details()).as(spec.name()).allMatch(words -> words.matches("(?s).*[.>!?:)]"));
        });
    }

    @Test
    void eachHasExamplesThatMeanIt() {
        assertThat(table.all()).allSatisfy(command -> assertThat(command.spec().examples())
                .as(command.spec().name())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain("<", ">>"))
                .allSatisfy(line -> assertThat(performer(line)).as(line).isEqualTo(command.spec().name())));
    }

    @Test
    void eachHasATranscript() {
        var tables = Stream.of(Role.values()).map(table::knownTo).toList();
        var played = typed().stream()
                .flatMap(line -> tables.stream().flatMap(known -> known.parse(line).stream()))
                .map(call -> call.command().spec().name())
                .collect(java.util.stream.Collectors.toSet());

        assertThat(table.all())
                .extracting(Command::spec)
                .extracting(CommandSpec::name)
                .filteredOn(name -> !WITHOUT_TRANSCRIPT.contains(name))
                .allSatisfy(name -> assertThat(played).as("transcripts that play '%s'", name).contains(name));
    }

    private String performer(String line) {
        return table.parse(line).map(call -> call.command().spec().name()).orElse("nothing");
    }

    private static List<String> typed() {
        try (var files = Files.list(TRANSCRIPTS)) {
            return files.flatMap(file -> TYPED.matcher(read(file)).results().map(line -> line.group(1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
