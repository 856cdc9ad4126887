package org.jventure.protocol;

import java.util.List;
import org.jventure.testing.TestCluster;
import org.jventure.testing.TestWorld;

/** The world in which stories of clusters happen: town, forest and sea in a row, on nodes red, green and blue. */
final class Stories {

    static final List<String> ZONES = List.of("town", "forest", "sea");
    static final List<String> NODES = List.of("red", "green", "blue");

    private Stories() {}

    static TestWorld world() {
        return new TestWorld().room("square").item("rope").item("lantern").north("gate").east("forest/edge")
                .zone("forest").room("edge").item("apple").east("sea/beach").north("glade")
                .zone("sea").room("beach").item("shell");
    }

    /**
     * Red runs the town, green the forest, blue the sea. Ann (connected to red) and bob (to green) are in the town's
     * square, cat (to blue) is at the forest's edge, dora (to red) at the beach.
     */
    static TestCluster threeNodes() {
        return TestCluster.of(world(), "red", "green", "blue")
                .place("town", "red").place("forest", "green").place("sea", "blue")
                .player("ann", "red", "town/square").player("bob", "green", "town/square")
                .player("cat", "blue", "forest/edge").player("dora", "red", "sea/beach");
    }
}
