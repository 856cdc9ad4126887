package org.jventure.admin.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jventure.content.Content;
import org.jventure.content.WorldSettings;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.Clock;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.StyledText;
import org.jventure.world.Direction;
import org.jventure.world.Exit;
import org.jventure.world.RoomDefinition;

class WorldMapTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final Builders builders = new Builders();
    private final Hours clock = new Hours();
    private final WorldMap map = new WorldMap(builders, clock);

    private static final class Hours implements Clock {

        long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }

    private static final class Builders implements Content {

        String name = "Town";
        String edition = "1";
        int asked;

        @Override
        public List<ZoneId> zones() {
            return List.of(TOWN);
        }

        @Override
        public Optional<ZoneContent> zone(ZoneId zone) {
            var exits = new EnumMap<Direction, Exit>(Direction.class);
            exits.put(Direction.NORTH, new Exit(Direction.NORTH, new RoomId("town/b"), TOWN, 8));
            exits.put(Direction.EAST, new Exit(Direction.EAST, new RoomId("town/retired"), TOWN, 9));
            var rooms = Map.of(
                    new RoomId("town/a"), room("a", 7, "A <\"&'>\u0001 place", exits),
                    new RoomId("town/b"), room("b", 8, "B", Map.of()));
            return Optional.of(new ZoneContent(
                    zone, edition, name, new RoomId("town/a"), rooms, Map.of(), Map.of(), List.of()).numbered(3));
        }

        private static RoomDefinition room(String key, int number, String name, Map<Direction, Exit> exits) {
            return new RoomDefinition(
                    new RoomId("town/" + key), TOWN, number, name, StyledText.EMPTY, List.of(), exits);
        }

        @Override
        public Map<ZoneId, String> editions() {
            asked++;
            return Map.of(TOWN, edition);
        }

        @Override
        public WorldSettings settings() {
            throw new UnsupportedOperationException();
        }
    }

    private String xml() {
        return new String(map.sheet().xml(), StandardCharsets.UTF_8);
    }

    @Test
    void roomsAreDrawnInTheirAreasWithWaysToWhatIsOnTheMap() {
        assertThat(xml()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><map>"
                + "<areas><area id=\"3\" name=\"Town\" x=\"0\" y=\"0\"/></areas><rooms>"
                + "<room id=\"7\" area=\"3\" title=\"A &lt;&quot;&amp;'&gt;? place\" environment=\"1\">"
                + "<coord x=\"0\" y=\"0\" z=\"0\" building=\"0\"/><exit direction=\"north\" target=\"8\"/></room>"
                + "<room id=\"8\" area=\"3\" title=\"B\" environment=\"1\">"
                + "<coord x=\"0\" y=\"1\" z=\"0\" building=\"0\"/></room></rooms>"
                + "<environments><environment id=\"1\" name=\"default\" color=\"7\" htmlcolor=\"#c0c0c0\"/></environments>"
                + "</map>");
    }

    @Test
    void theDatabaseIsNotAskedForEachWhoAsks() {
        for (int i = 0; i < 100; i++) {
            map.sheet();
        }

        assertThat(builders.asked).isEqualTo(1);
    }

    @Test
    void whatBuildersSaveIsOnTheMapAFewSecondsLaterUnderAnotherTag() {
        var before = map.sheet().tag();
        builders.name = "City";
        builders.edition = "2";
        assertThat(xml()).contains("Town");

        clock.nanos += 5_000_000_001L;

        assertThat(xml()).contains("City");
        assertThat(map.sheet().tag()).isNotEqualTo(before);
    }
}
