package org.jventure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.kernel.RoomId;
import org.jventure.kernel.ZoneId;
import org.jventure.text.StyledText;
import org.jventure.world.FloorPlan.Spot;

class FloorPlanTest {

    private static final ZoneId TOWN = new ZoneId("town");

    private static RoomDefinition room(int number, Map<Direction, Integer> exits) {
        var ways = new java.util.EnumMap<Direction, Exit>(Direction.class);
        exits.forEach((direction, to) -> ways.put(direction, new Exit(direction, id(to), TOWN, to)));
        return new RoomDefinition(id(number), TOWN, number, "R" + number, StyledText.EMPTY, List.of(), ways);
    }

    private static RoomId id(int number) {
        return new RoomId("town/r" + number);
    }

    @Test
    void roomsLieWhereTheirExitsLead() {
        var plan = FloorPlan.of(List.of(
                room(3, Map.of(Direction.NORTHEAST, 4, Direction.DOWN, 5)), room(4, Map.of()), room(5, Map.of())));

        assertThat(plan.spot(id(3))).isEqualTo(new Spot(0, 0, 0));
        assertThat(plan.spot(id(4))).isEqualTo(new Spot(1, 1, 0));
        assertThat(plan.spot(id(5))).isEqualTo(new Spot(0, 0, -1));
    }

    @Test
    void noTwoRoomsLieOnOneSpot() {
        var plan = FloorPlan.of(List.of(
                room(1, Map.of(Direction.NORTH, 2, Direction.UP, 4, Direction.IN, 5)),
                room(2, Map.of(Direction.SOUTH, 3)),
                room(3, Map.of()), room(4, Map.of()), room(5, Map.of())));

        assertThat(List.of(1, 2, 3, 4, 5)).extracting(number -> plan.spot(id(number))).doesNotHaveDuplicates();
        assertThat(plan.spot(id(3))).isEqualTo(new Spot(0, -1, 0));
        assertThat(plan.spot(id(5))).isEqualTo(new Spot(0, 0, 2));
    }

    @Test
    void whatCannotBeWalkedToLiesToTheEast() {
        var plan = FloorPlan.of(List.of(room(1, Map.of(Direction.EAST, 2)), room(2, Map.of()), room(7, Map.of())));

        assertThat(plan.spot(id(7))).isEqualTo(new Spot(3, 0, 0));
    }

    @Test
    void theOrderInWhichRoomsAreReadDoesNotMatter() {
        var one = room(1, Map.of(Direction.EAST, 2));
        var two = room(2, Map.of(Direction.NORTH, 3));
        var three = room(3, Map.of());

        assertThat(FloorPlan.of(List.of(three, one, two)).spot(id(3)))
                .isEqualTo(FloorPlan.of(List.of(one, two, three)).spot(id(3)))
                .isEqualTo(new Spot(1, 1, 0));
    }
}
