package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.jventure.content.ZoneContent;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.world.Direction;
import org.jventure.world.RoomDefinition;
import org.jventure.world.SpawnSlot;
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

    // ---- what was to come again ----

    private TestZone apples() {
        var orchard = TestZone.room("square").item(item("apple").respawning(60)).north("gate").room("gate")
                .player("ann", "town/square");
        orchard.perform("ann", "get apple").advance(Duration.ofSeconds(30));
        return orchard;
    }

    private static void saveSlots(TestZone orchard, UnaryOperator<List<SpawnSlot>> edit) {
        var from = orchard.zones().editions().get(TOWN);
        var now = orchard.content().zone(TOWN).orElseThrow();
        orchard.content().put(new ZoneContent(
                TOWN, "", now.name(), now.recall(), now.rooms(), now.items(), now.npcs(), edit.apply(now.spawns())));
        orchard.zones().post(TOWN, new ZoneMessage.Redescribed(from, orchard.content().zone(TOWN).orElseThrow()));
        orchard.drain();
        orchard.advance(Duration.ofMinutes(3));
    }

    @Test
    void whatIsToComeAgainComesWhereItIsDescribedByThen() {
        var orchard = apples();

        saveSlots(orchard, slots -> slots.stream()
                .map(slot -> new SpawnSlot(slot.key(), slot.kind(), slot.prototype(), new RoomId("town/gate"), slot.respawn()))
                .toList());

        assertThat(orchard.storedItemsIn("town/square")).isEmpty();
        assertThat(orchard.storedItemsIn("town/gate")).containsExactly("apple");
    }

    @Test
    void whatWasToComeAgainDoesNotComeIfItIsNotDescribedAnyMore() {
        var orchard = apples();

        saveSlots(orchard, _ -> List.of());

        assertThat(orchard.storedItemsIn("town/square")).isEmpty();
    }
}
