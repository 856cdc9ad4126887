package org.jventure.admin.chaos;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether one thing can have been handled as it was shown: looks for an order of the acts in which each happens at one
 * instant between its line and its answer, and everybody has the thing when they were shown so. Acts in doubt may have
 * happened or not, once.
 */
final class Handling {

    /**
     * @param must whether it surely happened
     * @param from whether it is possible while this one has the thing
     * @param to   who has it then; null for one who only looked
     */
    record Step(
            String words, Instant began, Instant ended, boolean must, Predicate<String> from,
            @org.jspecify.annotations.Nullable String to) {}

    /** One way it may have gone: who has it, and which of the acts under way have happened. */
    private record Way(String holder, Set<Integer> happened) {}

    private record Edge(Instant at, boolean ends, int step) {}

    private final List<Step> steps;
    private final Function<String, List<String>> unseen;
    private final Set<Integer> underWay = new TreeSet<>();
    private Set<Way> ways;

    Handling(List<Step> steps, String first) {
        this(steps, first, _ -> List.of());
    }

    /** @param unseen who may get it from a holder at any time, without a step */
    Handling(List<Step> steps, String first, Function<String, List<String>> unseen) {
        this.steps = List.copyOf(steps);
        this.unseen = unseen;
        this.ways = Set.of(new Way(first, Set.of()));
    }

    /** Empty if it can have been so, else what cannot. */
    String impossible(String last) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < steps.size(); i++) {
            edges.add(new Edge(steps.get(i).began(), false, i));
            edges.add(new Edge(steps.get(i).ended(), true, i));
        }
        edges.sort(java.util.Comparator.comparing(Edge::at).thenComparing(Edge::ends));
        for (var edge : edges) {
            if (!edge.ends()) {
                underWay.add(edge.step());
            } else {
                var before = holders();
                end(edge.step());
                if (ways.isEmpty()) {
                    return steps.get(edge.step()).words() + ", but just then it was with " + before;
                }
            }
        }
        extend();
        return holders().contains(last) ? "" : "it is with " + last + ", but it should be with " + holders();
    }

    private Set<String> holders() {
        var holders = new TreeSet<String>();
        ways.forEach(way -> holders.add(way.holder()));
        return holders;
    }

    private void end(int step) {
        extend();
        var left = new HashSet<Way>();
        for (var way : ways) {
            if (way.happened().contains(step) || !steps.get(step).must()) {
                var rest = new HashSet<>(way.happened());
                rest.remove(step);
                left.add(new Way(way.holder(), Set.copyOf(rest)));
            }
        }
        ways = left;
        underWay.remove(step);
    }

    /** Adds all ways in which acts under way may have happened meanwhile. */
    private void extend() {
        var all = new HashSet<>(ways);
        var open = new ArrayDeque<>(ways);
        while (!open.isEmpty()) {
            var way = open.remove();
            for (var holder : unseen.apply(way.holder())) {
                var next = new Way(holder, way.happened());
                if (all.add(next)) {
                    open.add(next);
                }
            }
            for (int i : underWay) {
                var step = steps.get(i);
                if (!way.happened().contains(i) && step.from().test(way.holder())) {
                    var happened = new HashSet<>(way.happened());
                    happened.add(i);
                    var next = new Way(step.to() == null ? way.holder() : step.to(), Set.copyOf(happened));
                    if (all.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        ways = all;
    }
}
