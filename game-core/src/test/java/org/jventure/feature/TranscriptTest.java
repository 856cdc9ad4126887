package org.jventure.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.jventure.testing.FakeClusterDesk;
import org.jventure.testing.TestWorld;
import org.jventure.testing.TestZone;
import org.jventure.testing.Transcript;
import org.jventure.turn.ClusterStatus.ZoneState;

/**
 * Plays every transcript: what people type and what everybody sees. Run with {@code -Dtranscripts.update=true}, it
 * writes down what is seen instead; then read the difference as a player would.
 */
class TranscriptTest {

    private static final Path SOURCES = Path.of("src/test/resources/transcripts");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> check(file)));
        }
    }

    private static void check(Path file) {
        var script = read(file);
        var played = Transcript.play(script, TranscriptTest::world);

        if (Boolean.getBoolean("transcripts.update")) {
            write(SOURCES.resolve(file.getFileName()), played);
        } else {
            assertThat(played).isEqualTo(script);
        }
    }

    private static TestWorld world(String name) {
        return switch (name) {
            case "tiny" -> tiny();
            case "border" -> border();
            case "cluster" -> cluster();
            default -> throw new IllegalArgumentException("There is no world " + name);
        };
    }

    /** Two rooms, a guard, and things to handle. */
    private static TestWorld tiny() {
        return TestZone.room("square").named("The Square")
                .described("Pigeons own this place; a {feature}fountain{/feature} merely stands in it.")
                .feature("fountain", "Water runs over three stone fish.")
                .with(npc("guard"))
                .item("rope")
                .item("rope")
                .item("brass lantern")
                .item(item("chest").holding(2))
                .item(item("stone bench").fixed())
                .define(item("pebble"))
                .define(item("sack").holding(5))
                .define(item("apple"))
                .north("gate")
                .exit(org.jventure.world.Direction.DOWN, "cellar")
                .room("gate").named("The North Gate").described("The road begins here.")
                .room("cellar").named("The Cellar").described("It smells of apples.");
    }

    /** Two zones and the way between them. */
    private static TestWorld border() {
        return TestZone.room("square").east("forest/edge").zone("forest").room("edge").named("The Edge of the Forest")
                .east("forest/glade").define(item("rope")).zone("town");
    }

    /** The world as staff of three nodes see it. */
    private static TestWorld cluster() {
        return tiny().desk(new FakeClusterDesk()
                .zone("drowned-market", "The Drowned Market", "node-1", ZoneState.RUNNING)
                .zone("guttering", "Guttering", "node-2", ZoneState.RUNNING)
                .zone("long-candle", "The Long Candle", "node-2", ZoneState.MOVING)
                .zone("long-reach-behind-the-old-salt-works", "The Long Reach", "node-3", ZoneState.FROZEN)
                .zone("salt-marsh", "The Salt Marsh", "node-3", ZoneState.QUARANTINED)
                .zone("undercroft", "The Undercroft", null, ZoneState.UNOWNED));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
