package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.world.Direction;
import org.jventure.world.RoomDefinition;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneStatus;

/** A zone whose builders save while people play in it. */
class EditedZoneTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private final TestZone game = TestZone.room("square").item("rope").with(npc("guard")).north("gate").east("forest/edge")
            .zone("forest").room("edge").item("lantern")
            .player("ann", "town/square", "lantern").player("bob", "town/square");

    private TestZone save(String room, UnaryOperator<RoomDefinition> edit) {
        game.content().edit(new RoomId(room), edit);
        return redescribe(game.zones().editions().get(TOWN));
    }

    private TestZone redescribe(String from) {
        game.zones().post(TOWN, new ZoneMessage.Redescribed(from, game.content().zone(TOWN).orElseThrow()));
        game.drain();
        return game;
    }

    private String look(String name, String at) {
        return game.perform(name, ("look " + at).strip()).seen(name).getLast();
    }

    @Test
    void theRoomIsSeenAnewWithEverybodyAndEverythingWhereItWas() {
        var before = look("ann", "");

        save("town/square", Edits.named("The Market"));
        save("town/square", Edits.described("Stalls everywhere."));
        save("town/square", Edits.featuring("stalls", "Full of cheese."));

        assertThat(game.seen("ann")).as("nobody is disturbed").isEmpty();
        assertThat(look("ann", "")).startsWith("The Market\nStalls everywhere.")
                .contains("Bob", "guard", "rope").isNotEqualTo(before);
        assertThat(look("ann", "stalls")).isEqualTo("Full of cheese.");
        assertThat(game.perform("ann", "get rope").perform("ann", "inventory").seen("ann").getLast())
                .contains("a lantern", "a rope");
    }

    @Test
    void aNewWayIsThereAndAnOldOneGoneAtOnce() {
        save("town/square", Edits.leading(Direction.UP, "town/gate"));
        save("town/square", Edits.without(Direction.NORTH));

        assertThat(game.perform("ann", "up").seen("ann").getLast()).startsWith("The Gate");
        assertThat(game.perform("bob", "north").seen("bob").getLast()).doesNotContain("The Gate");
    }

    @Test
    void aNewWayIntoAnotherZoneWorksAtOnce() {
        save("town/gate", Edits.leading(Direction.OUT, "forest/edge"));

        game.perform("ann", "north").perform("ann", "out");

        assertThat(game.seen("ann").getLast()).startsWith("The Edge");
        assertThat(game.storedItemsOf("ann")).containsExactly("lantern");
    }

    @Test
    void whoIsOnTheWayThroughAnExitArrivesThoughItIsTakenAway() {
        game.database().hold();
        game.perform("ann", "east");

        save("town/square", Edits.without(Direction.EAST));
        game.database().release();
        game.drain();

        assertThat(game.seen("ann").getLast()).startsWith("The Edge");
        assertThat(look("bob", "")).doesNotContain("east");
    }

    @Test
    void newsOfAnEditionThatTheZoneHasNotAreOldNews() {
        game.content().edit(new RoomId("town/square"), Edits.named("The Market"));

        redescribe("another edition");

        assertThat(look("ann", "")).startsWith("The Square");
    }

    @Test
    void aZoneThatStandsStillTakesItToo() {
        game.park("town", _ -> {});
        assertThat(game.status("town")).contains(ZoneStatus.MOVING);

        save("town/square", Edits.named("The Market"));
        game.advance(Duration.ofSeconds(4));

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
        assertThat(look("ann", "")).startsWith("The Market");
    }

    @Test
    void aZoneThatStartsAnewKeepsWhatWasSaved() {
        save("town/square", Edits.named("The Market"));
        var edition = game.zones().editions().get(TOWN);

        game.stores().faults().refuse(TOWN, 1);
        game.perform("ann", "drop lantern").advance(Duration.ofSeconds(2));

        assertThat(look("ann", "")).startsWith("The Market");
        assertThat(game.zones().editions().get(TOWN)).isEqualTo(edition);
    }
}
