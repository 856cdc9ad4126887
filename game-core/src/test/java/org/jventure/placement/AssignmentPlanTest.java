package org.jventure.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.AssignmentPlan.Move;
import org.jventure.placement.AssignmentPlan.Node;
import org.jventure.placement.AssignmentPlan.Part;
import org.jventure.placement.AssignmentPlan.Plan;
import org.jventure.placement.AssignmentPlan.Zone;

class AssignmentPlanTest {

    private static final NodeId RED = new NodeId("red");
    private static final NodeId BLUE = new NodeId("blue");

    /** A generated situation. */
    record World(long seed, List<Zone> zones, List<Node> nodes) {

        Plan plan() {
            return AssignmentPlan.next(zones, nodes, true);
        }

        Part part(NodeId node) {
            return nodes.stream().filter(it -> it.id().equals(node)).findFirst().map(Node::part).orElse(Part.KEEPS);
        }

        boolean hasTakers() {
            return nodes.stream().anyMatch(node -> node.part() == Part.TAKES);
        }

        boolean isKnown(NodeId node) {
            return nodes.stream().anyMatch(it -> it.id().equals(node));
        }

        /** The zones as they are once the plan is carried out. */
        List<Zone> after(Plan plan) {
            var owners = new HashMap<ZoneId, NodeId>(plan.orphans());
            plan.leaving().forEach(move -> owners.put(move.zone(), move.to()));
            plan.balance().forEach(move -> owners.put(move.zone(), move.to()));
            return zones.stream()
                    .map(zone -> new Zone(
                            zone.id(), owners.getOrDefault(zone.id(), zone.owner()), zone.weight(), zone.movable()))
                    .toList();
        }

        long spread(List<Zone> owned) {
            var loads = nodes.stream().filter(node -> node.part() == Part.TAKES)
                    .mapToLong(node -> owned.stream().filter(zone -> node.id().equals(zone.owner()))
                            .mapToLong(Zone::weight).sum())
                    .summaryStatistics();
            return loads.getMax() - loads.getMin();
        }

        long heaviest() {
            return zones.stream()
                    .filter(zone -> zone.owner() == null || !isKnown(zone.owner()) || part(zone.owner()) != Part.KEEPS)
                    .mapToLong(Zone::weight).max().orElse(0);
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    private static World generate(long seed, int mostZones, int mostNodes, int mostWeight, boolean allMovable) {
        var random = new Random(seed);
        var nodes = IntStream.rangeClosed(1, 1 + random.nextInt(mostNodes))
                .mapToObj(i -> new Node(new NodeId("n" + i), part(random)))
                .toList();
        var zones = IntStream.rangeClosed(1, random.nextInt(mostZones + 1))
                .mapToObj(i -> new Zone(
                        new ZoneId("z" + i),
                        random.nextInt(4) == 0 ? null : new NodeId("n" + (1 + random.nextInt(nodes.size() + 1))),
                        1 + random.nextInt(mostWeight),
                        allMovable || random.nextInt(5) > 0))
                .toList();
        return new World(seed, zones, nodes);
    }

    private static Part part(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Part.LEAVES;
            case 1 -> Part.KEEPS;
            default -> Part.TAKES;
        };
    }

    static List<World> worlds() {
        return IntStream.range(0, 600).mapToObj(seed -> generate(seed, 30, 5, 1 + seed % 7, seed % 2 == 0)).toList();
    }

    static List<World> smallWorlds() {
        return IntStream.range(0, 600).mapToObj(seed -> generate(seed, 6, 3, 1 + seed % 5, seed % 3 > 0)).toList();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyZoneIsOwnedOnceByANodeThatMayOwn(World world) {
        var plan = world.plan();

        var touched = new ArrayList<>(plan.orphans().keySet());
        plan.leaving().forEach(move -> touched.add(move.zone()));
        plan.balance().forEach(move -> touched.add(move.zone()));
        assertThat(new HashSet<>(touched)).hasSameSizeAs(touched);
        for (Zone zone : world.after(plan)) {
            if (!world.hasTakers()) {
                assertThat(touched).isEmpty();
            } else {
                assertThat(zone.owner()).isNotNull().matches(world::isKnown);
                assertThat(world.part(zone.owner())).isNotEqualTo(Part.LEAVES);
                assertThat(touched.contains(zone.id())).isEqualTo(changed(world, zone));
            }
        }
    }

    private static boolean changed(World world, Zone after) {
        return world.zones().stream().anyMatch(before ->
                before.id().equals(after.id()) && !after.owner().equals(before.owner()));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void onlyWhatMayMoveIsMovedForBalance(World world) {
        var plan = world.plan();

        for (Move move : plan.balance()) {
            assertThat(world.zones()).anySatisfy(zone -> {
                assertThat(zone.id()).isEqualTo(move.zone());
                assertThat(zone.owner()).isEqualTo(move.from());
                assertThat(zone.movable()).isTrue();
            });
            assertThat(world.part(move.from())).isEqualTo(Part.TAKES);
        }
        assertThat(AssignmentPlan.next(world.zones(), world.nodes(), false).balance()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nodesDifferByNoMoreThanOneZone(World world) {
        if (!world.hasTakers() || world.zones().stream().anyMatch(zone -> !zone.movable())) {
            return;
        }

        assertThat(world.spread(world.after(world.plan()))).isLessThanOrEqualTo(world.heaviest());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nothingMovesWhenNothingHasChanged(World world) {
        var after = world.after(world.plan());

        var second = AssignmentPlan.next(after, world.nodes(), true);

        if (world.hasTakers()) {
            assertThat(second.orphans()).isEmpty();
            assertThat(second.leaving()).isEmpty();
        }
        assertThat(second.balance()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theOrderOfTheInputDoesNotMatter(World world) {
        var zones = new ArrayList<>(world.zones());
        var nodes = new ArrayList<>(world.nodes());
        Collections.shuffle(zones, new Random(world.seed()));
        Collections.shuffle(nodes, new Random(world.seed()));

        assertThat(AssignmentPlan.next(zones, nodes, true)).isEqualTo(world.plan());
    }

    @ParameterizedTest
    @MethodSource("smallWorlds")
    void asFewZonesAsCanBeMove(World world) {
        if (!world.hasTakers()) {
            return;
        }
        var plan = world.plan();
        var settled = world.after(new Plan(plan.orphans(), plan.leaving(), List.of()));

        var fewest = fewestMoves(world, settled);

        if (fewest >= 0) {
            assertThat(plan.balance()).hasSize(fewest);
        }
    }

    /** By trying all ways; negative if there is none. Only zones that stood where they are may move. */
    private static int fewestMoves(World world, List<Zone> settled) {
        var takers = world.nodes().stream().filter(node -> node.part() == Part.TAKES).map(Node::id).toList();
        var movable = settled.stream()
                .filter(zone -> zone.movable() && takers.contains(zone.owner()) && stood(world, zone))
                .toList();
        var best = -1;
        for (int way = 0; way < Math.pow(takers.size(), movable.size()); way++) {
            var owners = new HashMap<ZoneId, NodeId>();
            var digits = way;
            for (Zone zone : movable) {
                owners.put(zone.id(), takers.get(digits % takers.size()));
                digits /= takers.size();
            }
            var owned = settled.stream()
                    .map(zone -> new Zone(zone.id(), owners.getOrDefault(zone.id(), zone.owner()), zone.weight(), true))
                    .toList();
            var moves = (int) movable.stream().filter(zone -> !owners.get(zone.id()).equals(zone.owner())).count();
            if (world.spread(owned) <= world.heaviest() && (best < 0 || moves < best)) {
                best = moves;
            }
        }
        return best;
    }

    private static boolean stood(World world, Zone zone) {
        return world.zones().stream().anyMatch(it -> it.id().equals(zone.id()) && zone.owner().equals(it.owner()));
    }

    @Test
    void aNewcomerGetsItsShareAndNothingElseMoves() {
        var zones = IntStream.range(0, 100)
                .mapToObj(i -> new Zone(new ZoneId("z" + i), i < 50 ? RED : BLUE, 1, true)).toList();
        var green = new NodeId("green");

        var plan = AssignmentPlan.next(zones,
                List.of(new Node(RED, Part.TAKES), new Node(BLUE, Part.TAKES), new Node(green, Part.TAKES)), true);

        assertThat(plan.balance()).hasSize(33).allSatisfy(move -> assertThat(move.to()).isEqualTo(green));
    }

    @Test
    void zonesOfTheDeadGoToWhoeverHasLeast() {
        var zones = List.of(
                new Zone(new ZoneId("a"), RED, 1, true), new Zone(new ZoneId("b"), RED, 1, true),
                new Zone(new ZoneId("c"), new NodeId("gone"), 1, true), new Zone(new ZoneId("d"), null, 1, true));

        var plan = AssignmentPlan.next(zones, List.of(new Node(RED, Part.TAKES), new Node(BLUE, Part.TAKES)), true);

        assertThat(plan.orphans()).isEqualTo(Map.of(new ZoneId("c"), BLUE, new ZoneId("d"), BLUE));
        assertThat(plan.balance()).isEmpty();
    }

    @Test
    void whoLeavesLosesAllEvenWhatMayNotMoveForBalance() {
        var zones = List.of(new Zone(new ZoneId("a"), RED, 1, false), new Zone(new ZoneId("b"), RED, 1, true));

        var plan = AssignmentPlan.next(zones, List.of(new Node(RED, Part.LEAVES), new Node(BLUE, Part.TAKES)), false);

        assertThat(plan.leaving()).containsExactly(
                new Move(new ZoneId("a"), RED, BLUE), new Move(new ZoneId("b"), RED, BLUE));
    }
}
