package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestCluster;
import org.slf4j.LoggerFactory;

/** What is stored is what counts: after a death, and also when it is less than was told before. */
class StoredTruthStoriesTest {

    private final TestCluster cluster = Stories.threeNodes();

    private void seconds(long seconds) {
        cluster.advance(Duration.ofSeconds(seconds));
    }

    private List<String> alarms(Runnable story) {
        var log = (Logger) LoggerFactory.getLogger("org.jventure");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        try {
            story.run();
        } finally {
            log.detachAppender(heard);
        }
        return heard.list.stream()
                .filter(entry -> entry.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(words -> words.startsWith("ALARM"))
                .toList();
    }

    /** Interleaving 14: a stand-by takes over that had not yet received the last batch. */
    @Test
    void aDatabaseThatLacksTheLastBatchIsAnAlarmAndTheZoneGoesOnWithWhatIsThere() {
        var behind = cluster.stores().remember();
        cluster.perform("ann", "get rope");
        assertThat(cluster.seen("ann")).containsExactly("You take a rope.");
        cluster.forget();

        var alarms = alarms(() -> {
            behind.run();
            cluster.perform("ann", "drop rope");
            seconds(3);
        });

        assertThat(alarms).singleElement().asString()
                .startsWith("ALARM: the database has gone back: it lacks what it had confirmed").endsWith("of zone town");
        assertThat(cluster.seen("ann")).startsWith("The world blinks: the last moments did not happen.");
        assertThat(cluster.seen("bob")).startsWith("The world blinks: the last moments did not happen.");
        assertThat(cluster.storedItemsIn("town/square")).containsExactly("lantern", "rope");
        assertThat(cluster.answer("ann", "get rope")).endsWith("You take a rope.");
        assertThat(cluster.storedItemsOf("ann")).containsExactly("rope");
    }

    /** Interleaving 2: there are no levels yet; a line of a channel tells of anything that happened. */
    @Test
    void whatAChannelTellsOfSomethingUnwrittenNobodyHearsWhenTheOwnerDies() {
        cluster.databaseAway("red").perform("ann", "get rope").perform("ann", "gossip I have the rope!");

        cluster.kill("red");
        seconds(8);

        assertThat(List.of("bob", "cat")).allSatisfy(name ->
                assertThat(cluster.seen(name)).noneMatch(words -> words.contains("I have the rope")));
        assertThat(cluster.storedItemsIn("town/square")).contains("rope");
    }

    /**
     * Interleavings 7 and 34: nobody dies yet, so it is told of a thing that its place has brought forth and somebody
     * took, when what was saved of the zone's slots and creatures is older than that.
     */
    @Test
    void whatASlotHasGivenIsNotGivenAgainWhenTheNodeIsKilled() {
        seconds(6); // so that the zone has been saved as it is before
        cluster.perform("ann", "get rope");
        assertThat(cluster.seen("ann")).containsExactly("You take a rope.");

        cluster.kill("red");
        seconds(8);

        assertThat(cluster.storedItemsIn("town/square")).containsExactly("lantern");
        assertThat(cluster.storedItemsOf("ann")).containsExactly("rope");
        assertThat(cluster.answer("bob", "look").getLast()).doesNotContain("rope");
    }
}
