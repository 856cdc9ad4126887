package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.codex.Codex;
import org.jventure.testing.TestCluster;
import org.jventure.testing.TestCodex;
import org.jventure.world.Direction;

/** A builder saves on one node of three; the world is the same for all of them. */
class EditingStoriesTest {

    private static final Duration A_SECOND = Duration.ofMillis(1100);

    private final TestCluster cluster = Stories.threeNodes();

    private String look(String name) {
        return cluster.answer(name, "look").getLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "green", "blue"})
    void whatIsSavedOnOneNodeIsSeenOnAllAtOnce(String node) {
        cluster.save(node, "town/square", Edits.named("The Market")).save(node, "sea/beach", Edits.named("The Shore"));

        assertThat(look("ann")).startsWith("The Market").contains("Bob", "rope", "lantern");
        assertThat(look("bob")).startsWith("The Market").contains("Ann");
        assertThat(look("dora")).startsWith("The Shore").contains("shell");
        assertThat(look("cat")).startsWith("The Edge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "green", "blue"})
    void aGestureThatIsSavedOnOneNodeIsMadeOnAllAtOnce(String node) {
        cluster.save(node, gesture("You nod."));

        assertThat(List.of("ann", "cat", "dora")).allSatisfy(name ->
                assertThat(cluster.answer(name, "nod").getLast()).isEqualTo("You nod."));
    }

    @Test
    void aGestureThatNoNodeWasToldOfIsMadeWithinASecond() {
        cluster.save("red", gesture("You nod.")).saveByHand(gesture("You nod off.")).advance(A_SECOND);

        assertThat(List.of("ann", "cat", "dora")).allSatisfy(name ->
                assertThat(cluster.answer(name, "nod").getLast()).isEqualTo("You nod off."));
    }

    private static Codex gesture(String words) {
        return TestCodex.of("socials/nod: {alone: {actor: %s, others: \"[name] nods.\"}}".formatted(words));
    }

    @Test
    void aNewWayIntoAZoneOfAnotherNodeWorksAtOnce() {
        cluster.save("green", "town/square", Edits.leading(Direction.DOWN, "sea/beach"));

        assertThat(cluster.answer("bob", "down").getLast()).startsWith("The Beach").contains("Dora");
    }

    @Test
    void aLostWordIsMadeUpForWithinASecond() {
        cluster.lose("blue", "red", 1).save("blue", "town/square", Edits.named("The Market"));
        assertThat(look("bob")).startsWith("The Square");

        cluster.advance(A_SECOND);

        assertThat(look("bob")).startsWith("The Market");
    }

    @Test
    void whatNoNodeWasToldOfIsSeenWithinASecond() {
        cluster.saveByHand("forest/edge", Edits.described("Tall trees.")).advance(A_SECOND);

        assertThat(look("cat")).contains("Tall trees.").contains("apple");
    }

    @Test
    void whatIsSavedWhileANodeCannotReadItIsSeenWhenItCan() {
        cluster.databaseAway("red").save("green", "town/square", Edits.named("The Market"));
        cluster.advance(Duration.ofSeconds(2)).databaseBack("red").advance(Duration.ofSeconds(3));

        assertThat(look("ann")).startsWith("The Market");
    }

    /** Before the zone stands still, while it does, while it is loaded, and after that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 250, 300, 400})
    void aZoneThatMovesMeanwhileEndsWithWhatWasSaved(int millis) {
        for (String node : new String[] {"red", "green", "blue"}) {
            cluster.latency(node, Duration.ofMillis(40));
        }
        cluster.move("town", "blue");
        cluster.advance(Duration.ofMillis(millis));

        cluster.save("green", "town/square", Edits.named("The Market"));
        cluster.await("the move", () -> cluster.runs("blue", "town")).advance(A_SECOND);

        assertThat(look("ann")).startsWith("The Market").contains("Bob", "rope");
    }

    @Test
    void aZoneThatIsTakenOverEndsWithWhatWasSaved() {
        cluster.save("green", "town/square", Edits.named("The Market")).kill("red").awaitSettled();
        cluster.save("green", "town/square", Edits.described("Stalls everywhere.")).advance(Duration.ofSeconds(5));

        assertThat(look("bob")).startsWith("The Market\nStalls everywhere.");
    }
}
