package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestCluster;
import org.jventure.testing.TestWorld;

/** Three nodes, one world. */
class ClusterStoriesTest {

    private final TestCluster cluster = TestCluster.of(world(), "red", "green", "blue")
            .place("town", "red").place("forest", "green").place("sea", "blue")
            .player("ann", "red", "town/square", "rope").player("bob", "green", "town/square")
            .player("cat", "blue", "forest/edge");

    static TestWorld world() {
        return new TestWorld().room("square").item("rope").east("forest/edge")
                .zone("forest").room("edge").item("apple").east("sea/beach")
                .zone("sea").room("beach").item("shell");
    }

    @Test
    void playersOnAnyNodeSeeHearAndMeetEverybody() {
        cluster.perform("ann", "say hello");

        assertThat(cluster.seen("bob")).containsExactly("Ann says, \"hello\"");
    }
}
