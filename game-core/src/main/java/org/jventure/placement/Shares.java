package org.jventure.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jventure.kernel.NodeId;
import org.jventure.placement.AssignmentPlan.Move;
import org.jventure.placement.AssignmentPlan.Zone;

/** Who has how much, and how few moves even that out. One thread. */
final class Shares {

    /** How many arrangements are tried in search of fewer moves than the plain way needs: some milliseconds. */
    private static final int TRIES = 20_000;

    private final List<NodeId> nodes;
    private final long[] loads;
    private final List<Zone> movable = new ArrayList<>();
    private final List<Integer> homes = new ArrayList<>();
    private long heaviest;
    private int tries;

    /** @param nodes in order */
    Shares(List<NodeId> nodes) {
        this.nodes = List.copyOf(nodes);
        this.loads = new long[nodes.size()];
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Counts a zone that is its owner's; heavier ones come first. */
    void stands(Zone zone) {
        var home = nodes.indexOf(zone.owner());
        add(zone, home);
        if (zone.movable()) {
            movable.add(zone);
            homes.add(home);
        }
    }

    /** Gives the zone to whoever has least, and counts it. */
    NodeId give(Zone zone) {
        var least = least();
        add(zone, least);
        return nodes.get(least);
    }

    private void add(Zone zone, int node) {
        loads[node] += zone.weight();
        heaviest = Math.max(heaviest, zone.weight());
    }

    /**
     * The moves after which no two nodes differ by more than the heaviest zone. Taking the heaviest zone from the node
     * that has most is good, and with equal weights the best; else fewer moves may do, and are looked for.
     */
    List<Move> balance() {
        var plain = plainWay();
        if (isBalanced(loadsAfter(plain))) {
            for (int most = fewest(loads); most < count(plain); most++) {
                var places = ints(homes);
                if (search(loads.clone(), places, 0, most)) {
                    return moves(places);
                }
            }
        }
        return moves(plain);
    }

    private int[] plainWay() {
        var places = ints(homes);
        var now = loads.clone();
        while (true) {
            var least = indexOfLeast(now);
            var next = IntStream.range(0, places.length)
                    .filter(zone -> now[places[zone]] - now[least] > heaviest)
                    .boxed()
                    .min(Comparator.<Integer>comparingLong(zone -> -now[places[zone]])
                            .thenComparingInt(zone -> places[zone])
                            .thenComparingInt(zone -> zone));
            if (next.isEmpty()) {
                return places;
            }
            place(next.get(), least, now, places);
        }
    }

    /** Tries all ways to move so many zones, the first of them at {@code from}. */
    private boolean search(long[] now, int[] places, int from, int moves) {
        if (isBalanced(now)) {
            return true;
        }
        if (fewest(now) > moves || ++tries > TRIES) {
            return false;
        }
        for (int zone = from; zone < places.length; zone++) {
            var home = places[zone];
            for (int target = 0; target < now.length; target++) {
                if (target != home) {
                    place(zone, target, now, places);
                    if (search(now, places, zone + 1, moves - 1)) {
                        return true;
                    }
                    place(zone, home, now, places);
                }
            }
        }
        return false;
    }

    private void place(int zone, int target, long[] now, int[] places) {
        now[places[zone]] -= movable.get(zone).weight();
        now[target] += movable.get(zone).weight();
        places[zone] = target;
    }

    /** No fewer moves can do: whoever has too much must lose enough, whoever has too little must gain enough. */
    private int fewest(long[] now) {
        if (isBalanced(now)) {
            return 0;
        }
        var sum = 0L;
        for (long load : now) {
            sum += load;
        }
        var n = now.length;
        var losses = 0L;
        var gains = 0L;
        for (long load : now) { // all times n, to stay in whole numbers
            losses += movesFor(load * n - sum - heaviest * n, n);
            gains += movesFor(sum - load * n - heaviest * n, n);
        }
        return (int) Math.max(1, Math.max(losses, gains));
    }

    private long movesFor(long excess, int n) {
        return excess <= 0 ? 0 : Math.ceilDiv(excess, heaviest * n);
    }

    private boolean isBalanced(long[] now) {
        return now[indexOfMost(now)] - now[indexOfLeast(now)] <= heaviest;
    }

    private long[] loadsAfter(int[] places) {
        var now = loads.clone();
        for (int zone = 0; zone < places.length; zone++) {
            now[homes.get(zone)] -= movable.get(zone).weight();
            now[places[zone]] += movable.get(zone).weight();
        }
        return now;
    }

    private int count(int[] places) {
        return (int) IntStream.range(0, places.length)
                .filter(zone -> places[zone] != homes.get(zone))
                .count();
    }

    private List<Move> moves(int[] places) {
        return IntStream.range(0, places.length)
                .filter(zone -> places[zone] != homes.get(zone))
                .mapToObj(zone -> new Move(
                        movable.get(zone).id(), nodes.get(homes.get(zone)), nodes.get(places[zone])))
                .toList();
    }

    private int least() {
        return indexOfLeast(loads);
    }

    private static int indexOfLeast(long[] now) {
        var least = 0;
        for (int i = 1; i < now.length; i++) {
            if (now[i] < now[least]) {
                least = i;
            }
        }
        return least;
    }

    private static int indexOfMost(long[] now) {
        var most = 0;
        for (int i = 1; i < now.length; i++) {
            if (now[i] > now[most]) {
                most = i;
            }
        }
        return most;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
