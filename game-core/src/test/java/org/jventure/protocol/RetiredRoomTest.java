package org.jventure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.testing.TestItem.item;
import static org.jventure.testing.TestNpc.npc;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.testing.TestZone;
import org.jventure.turn.LedgerAccount;
import org.jventure.world.Holder;
import org.jventure.zone.ZoneMessage;
import org.jventure.zone.ZoneStatus;

/** A room that builders retire, and bring back, while the game runs; its zone's recall is the square. */
class RetiredRoomTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final ZoneId FOREST = new ZoneId("forest");
    private static final RoomId GATE = new RoomId("town/gate");
    private static final String FADES = "This place fades away around you, and you are somewhere else.";

    private final TestZone game = TestZone.room("square").item("rope").north("gate")
            .room("gate").with(npc("guard")).item(item("apple").respawning(60)).item(item("chest").holding(3).fixed()).north("tower")
            .room("tower").with(npc("raven").wandering(5))
            .zone("forest").room("edge").item("lantern").exit(org.jventure.world.Direction.WEST, "town/gate")
            .player("ann", "town/gate", "lantern").player("bob", "town/square").player("cat", "town/gate");

    private TestZone retire() {
        game.content().retire(GATE);
        return look();
    }

    private TestZone bringBack() {
        game.content().restore(GATE);
        return look();
    }

    /** What each node does once a second. */
    private TestZone look() {
        game.zones().editions().forEach((zone, edition) -> game.zones()
                .post(zone, new ZoneMessage.Redescribed(edition, game.content().zone(zone).orElseThrow())));
        game.drain();
        return game;
    }

    private String look(String name) {
        return game.perform(name, "look").seen(name).getLast();
    }

    private RoomId storedRoomOf(String name) {
        return game.stores().character(game.characterOf(name)).orElseThrow().room();
    }

    @Test
    void whoIsInItIsTakenToTheRecallRoomAndToldSo() {
        retire();

        assertThat(game.seen("ann")).startsWith(FADES).hasSize(2).last().asString().startsWith("The Square").contains("Bob", "Cat");
        assertThat(game.seen("cat")).startsWith(FADES).last().asString().startsWith("The Square").contains("Ann");
        assertThat(game.seen("bob")).containsExactly("Ann arrives.", "Cat arrives.");
        assertThat(storedRoomOf("ann")).isEqualTo(new RoomId("town/square"));
    }

    @Test
    void nobodyReadsOfItBeforeItIsStored() {
        game.database().hold();
        game.content().retire(GATE);
        game.zones().post(TOWN, new ZoneMessage.Redescribed(
                game.zones().editions().get(TOWN), game.content().zone(TOWN).orElseThrow()));
        game.drain();
        assertThat(game.seen("ann")).isEmpty();

        game.database().release();
        game.drain();

        assertThat(game.seen("ann")).startsWith(FADES);
    }

    @Test
    void whatLiesThereGoesAlongWithAllThatIsInIt() {
        game.perform("ann", "put lantern in chest").perform("ann", "drop 5 coins");

        game.seen("ann");
        retire();

        assertThat(game.seen("ann")).last().asString().contains("rope", "apple", "chest", "5 gold coins");
        assertThat(look("ann")).contains("rope", "apple", "chest", "5 gold coins");
        assertThat(game.perform("ann", "get all from chest").perform("ann", "get coins").storedItemsOf("ann")).containsExactly("lantern");
        assertThat(game.storedItemsIn("town/gate")).isEmpty();
        assertThat(game.stores().coinsOf(new Holder.InRoom(GATE))).isZero();
        assertThat(game.stores().unsound()).as("every holding and every coin is on record").isEmpty();
    }

    @Test
    void coinsThatDoNotFitStayInTheStoreAndHoldUpNobody() {
        game.stores().addCoins(new Holder.InRoom(new RoomId("town/square")), LedgerAccount.MOST - 2);
        game.stores().addCoins(new Holder.InRoom(GATE), 5);
        game.crashAndRestart();
        game.signIn("ann", "ann");
        game.seen("ann");

        retire();

        assertThat(game.seen("ann")).startsWith(FADES);
        assertThat(game.stores().coinsOf(new Holder.InRoom(GATE))).isEqualTo(3);
        assertThat(game.stores().unsound()).isEmpty();
    }

    @Test
    void noWayLeadsThereFromEitherSide() {
        game.player("dora", "forest/edge");

        retire();

        assertThat(game.perform("dora", "exits").seen("dora").getLast()).doesNotContain("west");
        assertThat(game.perform("dora", "west").seen("dora").getLast()).isEqualTo("Alas, you cannot go that way.");
        assertThat(look("bob")).doesNotContain("north");
        assertThat(game.perform("bob", "north").seen("bob").getLast()).isEqualTo("Alas, you cannot go that way.");
    }

    @Test
    void itsNpcsGoAndThoseWhoAreOnlyVisitingGoHome() {
        for (int i = 0; i < 100 && !look("ann").contains("raven"); i++) {
            game.advance(Duration.ofSeconds(2));
        }
        assertThat(look("ann")).contains("raven", "guard");

        retire();
        assertThat(look("bob")).doesNotContain("guard", "raven");

        game.content().edit(new RoomId("town/square"), Edits.leading(org.jventure.world.Direction.UP, "town/tower"));
        look();
        assertThat(game.perform("bob", "up").seen("bob").getLast()).contains("raven");
    }

    @Test
    void anNpcThatIsOutWhenItsHomeGoesFadesAway() {
        for (int i = 0; i < 200 && !look("bob").contains("raven"); i++) {
            game.advance(Duration.ofSeconds(2));
        }
        assertThat(game.perform("bob", "look").seen("bob").getLast()).contains("raven");

        game.content().retire(new RoomId("town/tower"));
        look();

        assertThat(game.seen("bob")).containsExactly("A raven fades away.");
        assertThat(look("bob")).doesNotContain("raven");
    }

    @Test
    void nothingSpawnsThereUntilItIsBack() {
        retire().perform("ann", "get apple").advance(Duration.ofMinutes(5));
        assertThat(game.storedItemsIn("town/gate")).isEmpty();
        assertThat(game.storedItemsIn("town/square")).doesNotContain("apple");

        bringBack().advance(Duration.ofMinutes(2));

        assertThat(game.storedItemsIn("town/gate")).containsExactly("apple");
    }

    @Test
    void aRoomThatIsBackHasItsWaysAndItsNpcs() {
        retire();

        bringBack();

        assertThat(game.perform("ann", "north").seen("ann").getLast()).startsWith("The Gate").contains("guard")
                .contains("north", "east", "south");
        assertThat(game.perform("ann", "east").seen("ann").getLast()).startsWith("The Edge");
        assertThat(game.perform("ann", "west").seen("ann").getLast()).startsWith("The Gate");
    }

    @Test
    void anNpcThatIsBackActsAsOftenAsBefore() {
        game.content().retire(new RoomId("town/tower"));
        look();
        game.content().restore(new RoomId("town/tower"));
        look();
        game.perform("bob", "north").perform("bob", "north").seen("bob");

        game.advance(Duration.ofMinutes(2));

        long walks = game.seen("bob").stream().filter(words -> words.contains("raven")).count();
        assertThat(walks).as("about one in five seconds, and not two").isBetween(10L, 32L);
    }

    @Test
    void followersStayWithWhomTheyFollow() {
        game.perform("cat", "follow ann").seen("cat");

        retire();

        game.content().edit(new RoomId("town/square"), Edits.leading(org.jventure.world.Direction.UP, "town/tower"));
        look();
        game.perform("ann", "up");
        assertThat(game.seen("cat").getLast()).startsWith("The Tower").contains("Ann");
    }

    @Test
    void whoHasLostTheLinkIsTakenAlong() {
        game.terminal("ann").hangUp();
        game.drain();

        retire();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann").getLast()).startsWith("The Square");
        assertThat(storedRoomOf("ann")).isEqualTo(new RoomId("town/square"));
    }

    @Test
    void whoWasNotInTheWorldWakesInTheRecallRoomAndIsToldSo() {
        game.perform("ann", "quit");

        retire();
        game.signIn("ann", "ann");

        assertThat(game.seen("ann")).contains("The place where you should be is no more.")
                .last().asString().startsWith("The Square");
        assertThat(storedRoomOf("ann")).isEqualTo(new RoomId("town/square"));
    }

    @Test
    void whoIsOnTheWayThereFromAnotherZoneComesToTheRecallRoom() {
        game.player("dora", "forest/edge", "lantern").perform("cat", "east").perform("cat", "follow dora");
        game.database().hold();
        game.perform("dora", "west");
        game.content().retire(GATE);
        look();

        game.database().release();
        game.drain();

        assertThat(game.seen("dora")).containsSubsequence("The place where you should be is no more.")
                .anySatisfy(words -> assertThat(words).startsWith("The Square"));
        assertThat(look("dora")).contains("Cat", "Ann", "Bob");
        assertThat(game.storedItemsOf("dora")).containsExactly("lantern");
        assertThat(game.stores().character(game.characterOf("dora")).orElseThrow().zone()).isEqualTo(TOWN);
    }

    @Test
    void whoLeavesAsItFadesArrives() {
        game.database().hold();
        game.perform("ann", "east");
        retire();

        game.database().release();
        game.drain();

        assertThat(game.seen("ann").getLast()).startsWith("The Edge");
        assertThat(game.stores().character(game.characterOf("ann")).orElseThrow().zone()).isEqualTo(FOREST);
    }

    @Test
    void whatItsOwnerDidNotComeToItsNextOwnerDoes() {
        game.perform("ann", "drop lantern").perform("ann", "drop 5 coins").advance(Duration.ofSeconds(6));
        game.content().retire(GATE);

        game.crashAndRestart();
        game.advance(Duration.ofMillis(200));

        assertThat(game.storedItemsIn("town/gate")).isEmpty();
        assertThat(game.storedItemsIn("town/square")).contains("lantern", "apple", "chest");
        assertThat(List.of(storedRoomOf("ann"), storedRoomOf("cat"))).containsOnly(new RoomId("town/square"));
        assertThat(game.stores().coinsOf(new Holder.InRoom(new RoomId("town/square")))).isEqualTo(5);
        assertThat(game.stores().unsound()).isEmpty();
        game.signIn("ann", "ann");
        assertThat(game.seen("ann")).contains(FADES).last().asString().startsWith("The Square");
    }

    @Test
    void aBatchThatIsRefusedLeavesTheRestToTheNextLife() {
        game.stores().faults().refuse(TOWN, 1);

        retire().advance(Duration.ofSeconds(2));

        assertThat(game.status("town")).contains(ZoneStatus.RUNNING);
        assertThat(game.storedItemsIn("town/gate")).isEmpty();
        assertThat(look("ann")).startsWith("The Square").contains("apple");
        assertThat(game.stores().unsound()).isEmpty();
    }

    @Test
    void aZoneThatStandsStillDoesItWhenItGoesOn() {
        game.park("town", _ -> {});
        var batch = game.stores().batchOf(TOWN);

        retire();
        assertThat(game.stores().batchOf(TOWN)).as("it has said which batch is its last").isEqualTo(batch);
        game.advance(Duration.ofSeconds(4));

        assertThat(game.seen("ann")).contains(FADES);
    }

    @Test
    void aRoomThatIsBackBeforeItWasSeenToGoIsAsItWas() {
        game.content().retire(GATE);
        game.content().restore(GATE);

        look();

        assertThat(game.seen("ann")).isEmpty();
        assertThat(look("ann")).startsWith("The Gate").contains("Cat", "guard", "apple");
    }
}
