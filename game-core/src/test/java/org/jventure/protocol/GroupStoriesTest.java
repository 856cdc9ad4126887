package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestCluster;
import org.jventure.world.Ties.Membership;

/** A group whose members are on several nodes, whatever dies. */
class GroupStoriesTest {

    /** Ann (town, on red) leads; cat is in the forest, on green; dora at the sea, on blue. */
    private final TestCluster cluster = Stories.threeNodes();

    private void seconds(int seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    private void form() {
        for (String other : List.of("cat", "dora")) {
            cluster.perform("ann", "group " + other);
            seconds(1);
            cluster.perform(other, "group join");
            seconds(1);
        }
        cluster.forget();
    }

    private List<String> group(String asking) {
        return cluster.forget().answer(asking, "group").getFirst().lines().skip(1).map(String::strip).toList();
    }

    @Test
    void theyTalkAndSeeHowEachOtherFares() {
        form();

        cluster.perform("cat", "gtell all well?");
        seconds(1);

        assertThat(cluster.seen("ann")).containsExactly("[group] Cat: all well?");
        assertThat(cluster.seen("dora")).containsExactly("[group] Cat: all well?");
        assertThat(cluster.seen("bob")).isEmpty();
        assertThat(group("dora")).containsExactly(
                "Ann leads, level 1, health 50 of 50 (elsewhere)", "Cat, level 1, health 50 of 50 (elsewhere)",
                "Dora, level 1, health 50 of 50");
    }

    @Test
    void aDeadNodeEndsNoGroup() {
        form();

        cluster.kill("green").awaitSettled();
        seconds(5);

        assertThat(group("ann")).extracting(line -> line.substring(0, 3)).containsExactly("Ann", "Cat", "Dor");
        cluster.perform("dora", "gtell still here?");
        seconds(1);
        assertThat(cluster.seen("cat")).contains("[group] Dora: still here?");
    }

    @Test
    void whoIsSentAwayIsGoneForAllOfThem() {
        form();

        cluster.perform("ann", "group kick cat");
        seconds(2);

        assertThat(cluster.seen("cat")).containsExactly("Ann sends you out of the group.");
        assertThat(cluster.seen("dora")).containsExactly("Cat is no longer in your group.");
        assertThat(group("dora")).hasSize(2);
    }

    @Test
    void whenTheLeaderGoesTheNextLeads() {
        form();

        cluster.perform("ann", "quit");
        seconds(2);
        assertThat(group("cat").getFirst()).startsWith("Cat leads");

        cluster.signIn("red", "ann");
        seconds(6);
        assertThat(group("cat").getFirst()).startsWith("Ann leads");
    }

    /** What is shown of a group is stored. */
    @Test
    void theSheetSaysSoAfterAllNodesHaveDied() {
        form();
        var tie = new Object() {
            Membership of(String name) {
                var sheet = cluster.stores().character(cluster.characterOf(name)).orElseThrow().sheet();
                return Objects.requireNonNull(sheet.ties().group());
            }
        };

        assertThat(tie.of("cat").group()).isEqualTo(tie.of("ann").group()).isEqualTo(tie.of("dora").group());
        assertThat(tie.of("dora").since()).isGreaterThan(tie.of("ann").since());
    }
}
