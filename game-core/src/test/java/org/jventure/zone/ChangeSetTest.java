package org.jventure.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.PrototypeId;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.text.StyledText;
import org.jventure.turn.Durable;
import org.jventure.world.CharacterSheet;
import org.jventure.world.Holder;
import org.jventure.world.Item;
import org.jventure.world.ItemPrototype;
import org.jventure.world.PlayerCharacter;
import org.jventure.world.ZoneWorld;

class ChangeSetTest {

    private static final ZoneId TOWN = new ZoneId("town");
    private static final RoomId SQUARE = new RoomId("town/square");
    private static final RoomId GATE = new RoomId("town/gate");
    private static final Reign REIGN = new Reign(TOWN, 1, 1);
    private static final CharacterId ANN = new CharacterId(new UUID(1, 1));
    private static final CharacterId BOB = new CharacterId(new UUID(1, 2));
    private static final ItemId ROPE = new ItemId(new UUID(2, 1));
    private static final Holder FLOOR = new Holder.InRoom(SQUARE);

    private final ZoneWorld world = new ZoneWorld(TOWN, "Town", SQUARE, Map.of(), Map.of());
    private final Map<CharacterId, Long> versions = new HashMap<>(Map.of(ANN, 5L, BOB, 9L));
    private final ChangeSet changes = new ChangeSet(world, versions);

    @BeforeEach
    void populate() {
        world.put(person(ANN, SQUARE));
        world.put(person(BOB, SQUARE));
    }

    private PlayerCharacter person(CharacterId id, RoomId room) {
        return new PlayerCharacter(
                id, "Somebody", "Human", "Baker", new org.jventure.world.Origin("human", "baker"), org.jventure.kernel.Role.PLAYER, room, CharacterSheet.NEW, false, null, world.nextArrival());
    }

    private static Durable moved(Holder from, Holder to) {
        return new Durable.ItemMoved(ROPE, from, to);
    }

    private static Holder hands(CharacterId who) {
        return new Holder.HeldBy(who);
    }

    @Test
    void severalMovesOfOneItemBecomeOne() {
        changes.add(moved(FLOOR, hands(ANN)));
        changes.add(moved(hands(ANN), hands(BOB)));

        assertThat(changes.close(REIGN, 1).moved()).containsExactly(new Batch.ItemMoved(ROPE, FLOOR, hands(BOB)));
    }

    @Test
    void anItemThatMovesRightAfterItsBirthIsBornWhereItIs() {
        var prototype = new ItemPrototype(
                new PrototypeId("rope"), "a rope", java.util.List.of("rope"), "", StyledText.EMPTY, 0, true);
        changes.add(new Durable.ItemBorn(new Item(ROPE, prototype, FLOOR, 1), "slot", null));
        changes.add(moved(FLOOR, hands(ANN)));

        var batch = changes.close(REIGN, 1);

        assertThat(batch.born()).containsExactly(new Batch.ItemBorn(ROPE, prototype.id(), hands(ANN)));
        assertThat(batch.moved()).isEmpty();
        assertThat(batch.slots()).containsExactly(new Batch.SlotFilled("slot", ROPE));
    }

    @Test
    void whoeverGainsOrLosesIsSavedOnceAsItIsWhenTheBatchCloses() {
        changes.add(moved(FLOOR, hands(ANN)));
        changes.add(moved(hands(ANN), hands(BOB)));
        world.put(person(ANN, GATE));

        var saved = changes.close(REIGN, 1).characters();

        assertThat(saved).extracting(Batch.CharacterSaved::character).containsExactly(ANN, BOB);
        assertThat(saved.getFirst().room()).isEqualTo(GATE);
        assertThat(saved.getFirst().version()).isEqualTo(5);
        assertThat(saved).allMatch(Batch.CharacterSaved::present);
    }

    @Test
    void versionsCountOnFromBatchToBatch() {
        changes.add(new Durable.CharacterTouched(ANN));
        changes.close(REIGN, 1);
        changes.add(new Durable.CharacterTouched(ANN));

        assertThat(changes.close(REIGN, 2).characters().getFirst().version()).isEqualTo(6);
    }

    @Test
    void whoHasCrossedIsWrittenIntoTheNewZoneAsItLeft() {
        changes.add(moved(FLOOR, hands(ANN)));
        changes.add(new Durable.CharacterCrossed(ANN, new ZoneId("forest"), new RoomId("forest/edge")));
        world.remove(ANN);

        var saved = changes.close(REIGN, 1).characters();

        assertThat(saved).filteredOn(row -> row.character().equals(ANN)).singleElement().satisfies(row -> {
            assertThat(row.zone()).isEqualTo(new ZoneId("forest"));
            assertThat(row.room()).isEqualTo(new RoomId("forest/edge"));
            assertThat(row.present()).isTrue();
        });
    }

    @Test
    void whoHasLeftIsAbsentWhateverElseIsSaidOfIt() {
        changes.add(new Durable.CharacterGone(ANN));
        changes.add(new Durable.CharacterTouched(ANN));

        assertThat(changes.close(REIGN, 1).characters()).singleElement().satisfies(row -> {
            assertThat(row.present()).isFalse();
            assertThat(row.room()).isEqualTo(SQUARE);
        });
    }

    @Test
    void aClosedSetIsEmpty() {
        changes.add(moved(FLOOR, hands(ANN)));
        changes.save(new SoftState(Map.of()));
        assertThat(changes.isEmpty()).isFalse();

        changes.close(REIGN, 1);

        assertThat(changes.isEmpty()).isTrue();
    }
}
