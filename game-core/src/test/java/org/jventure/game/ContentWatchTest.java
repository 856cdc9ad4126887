package org.jventure.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jventure.codex.Codex;
import org.jventure.codex.proficiency.Proficiency;
import org.jventure.content.Content;
import org.jventure.content.WorldSettings;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.QueuedBackground;
import org.jventure.testing.TestCodex;
import org.jventure.testing.TestZone;

class ContentWatchTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");

    private final TestZone game = TestZone.room("square").east("forest/edge").zone("forest").room("edge").start();
    private final Builders builders = new Builders();
    private final QueuedBackground database = new QueuedBackground();
    private final ManualExecutor home = new ManualExecutor(new ManualClock());
    private final LiveCodex codex = new LiveCodex(builders);
    private final ContentWatch watch = new ContentWatch(builders, codex, database, home, game.zones());

    /** Say what the content is called, and count how often a zone is read. */
    private final class Builders implements Content {

        private final Map<ZoneId, Integer> readings = new HashMap<>();
        private int codexReadings;
        private boolean codexIsBroken;
        private boolean townIsBroken;
        private boolean away;
        private boolean retired;

        @Override
        public Optional<ZoneContent> zone(ZoneId zone) {
            readings.merge(zone, 1, Integer::sum);
            if (townIsBroken && zone.equals(TOWN)) {
                throw new IllegalStateException("broken");
            }
            return game.content().zone(zone);
        }

        @Override
        public Map<ZoneId, String> editions() {
            if (away) {
                throw new IllegalStateException("away");
            }
            return retired ? Map.of() : game.content().editions();
        }

        @Override
        public String codexEdition() {
            return game.content().codexEdition();
        }

        @Override
        public Codex codex() {
            codexReadings++;
            if (codexIsBroken) {
                throw new IllegalStateException("broken");
            }
            return game.content().codex();
        }

        @Override
        public List<ZoneId> zones() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorldSettings settings() {
            throw new UnsupportedOperationException();
        }
    }

    private void look() {
        watch.look();
        home.drain();
        game.drain();
    }

    private void save(ZoneId zone) {
        game.content().put(game.content().zone(zone).orElseThrow());
    }

    private boolean isShown(ZoneId zone) {
        return game.zones().editions().get(zone).equals(game.content().editions().get(zone));
    }

    @Test
    void theCodexIsReadOnceForEachChange() {
        game.content().put(TestCodex.of("proficiencies/swimming: {name: Swimming, description: To float.}"));
        look();
        look();
        assertThat(builders.codexReadings).isEqualTo(1);
        assertThat(codex.get().find(Proficiency.class, "swimming")).isPresent();

        game.content().put(TestCodex.of("proficiencies/climbing: {name: Climbing, description: Up.}"));
        look();

        assertThat(codex.get().all(Proficiency.class)).extracting(Proficiency::key).containsExactly("climbing");
    }

    @Test
    void aCodexThatCanNotBeReadKeepsNoZoneFromBeingRead() {
        game.content().put(TestCodex.of("proficiencies/swimming: {name: Swimming, description: To float.}"));
        builders.codexIsBroken = true;
        save(TOWN);
        look();
        assertThat(isShown(TOWN)).isTrue();
        assertThat(codex.get()).isSameAs(Codex.EMPTY);

        builders.codexIsBroken = false;
        look();
        assertThat(codex.get().find(Proficiency.class, "swimming")).isPresent();
    }

    @Test
    void onlyWhatHasChangedIsRead() {
        look();
        assertThat(builders.readings).isEmpty();

        save(TOWN);
        look();
        look();

        assertThat(builders.readings).isEqualTo(Map.of(TOWN, 1));
        assertThat(isShown(TOWN)).isTrue();
    }

    @Test
    void whatIsSavedDuringALookIsSeenByTheOneBehindIt() {
        database.hold();
        look();
        look();
        look();
        assertThat(database.waiting()).as("one look at a time").isEqualTo(1);
        database.runNext();
        save(TOWN);
        home.drain();
        assertThat(database.waiting()).as("one for all who came meanwhile").isEqualTo(1);
        database.runNext();
        home.drain();
        game.drain();

        assertThat(isShown(TOWN)).isTrue();
        assertThat(database.waiting()).isZero();
    }

    @Test
    void aZoneThatCannotBeReadKeepsNoOtherFromBeingRead() {
        builders.townIsBroken = true;
        save(TOWN);
        save(FOREST);
        look();

        assertThat(isShown(TOWN)).isFalse();
        assertThat(isShown(FOREST)).isTrue();
        builders.townIsBroken = false;
        look();
        assertThat(isShown(TOWN)).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayTheNextLookTriesAgain() {
        builders.away = true;
        save(TOWN);
        look();
        assertThat(isShown(TOWN)).isFalse();

        builders.away = false;
        look();

        assertThat(isShown(TOWN)).isTrue();
    }

    @Test
    void aZoneThatIsRetiredStaysAsItIs() {
        builders.retired = true;
        save(TOWN);
        look();

        assertThat(builders.readings).isEmpty();
        assertThat(game.zones().runs(TOWN)).isTrue();
    }
}
