package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jventure.content.Content;
import org.jventure.content.WorldSettings;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.QueuedBackground;

class ZoneNamesTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor back = new ManualExecutor(clock);
    private final Builders builders = new Builders();
    private final ZoneNames names = new ZoneNames(builders, new QueuedBackground(), back, clock);

    /** Call the town as they like, or do not answer. */
    private static final class Builders implements Content {

        private String name = "The Town";
        private boolean away;
        private int asked;

        @Override
        public Optional<ZoneContent> zone(ZoneId zone) {
            asked++;
            if (away) {
                throw new IllegalStateException("no database");
            }
            return Optional.of(new ZoneContent(zone, "1", name, new RoomId("town.square"), Map.of(), Map.of(), Map.of(), List.of()));
        }

        @Override
        public List<ZoneId> zones() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<ZoneId, String> editions() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorldSettings settings() {
            throw new UnsupportedOperationException();
        }
    }

    private String name() {
        var name = names.apply(TOWN);
        back.drain();
        return name;
    }

    private void pass(Duration time) {
        back.advance(time);
    }

    @Test
    void aZoneIsCalledByItsIdUntilItsNameIsKnown() {
        assertThat(name()).isEqualTo("town");
        assertThat(name()).isEqualTo("The Town");
    }

    @Test
    void aNewNameIsKnownAMinuteLater() {
        name();
        builders.name = "The City";

        assertThat(name()).isEqualTo("The Town");

        pass(Duration.ofSeconds(61));
        name();

        assertThat(name()).isEqualTo("The City");
    }

    @Test
    void aNameStaysKnownWhileTheDatabaseIsAwayAndIsAskedForNowAndThen() {
        name();
        builders.away = true;
        builders.name = "The City";
        pass(Duration.ofSeconds(61));
        int before = builders.asked;

        assertThat(List.of(name(), name(), name())).containsOnly("The Town");
        assertThat(builders.asked - before).isEqualTo(1);

        builders.away = false;
        pass(Duration.ofSeconds(6));
        name();

        assertThat(name()).isEqualTo("The City");
    }
}
