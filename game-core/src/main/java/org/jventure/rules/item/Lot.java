package org.jventure.rules.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Like things in a list: "a torch (x3)".
 *
 * @param first the one that came first, by which all are shown
 * @param count how many there are, at least 1
 */
public record Lot<T>(T first, int count) {

    /** The things of a list by what makes them alike, in the order in which the first of each comes. */
    public static <T, K> List<Lot<T>> of(List<T> things, Function<? super T, ? extends K> likeness) {
        Map<K, Lot<T>> lots = new LinkedHashMap<>();
        for (var thing : things) {
            lots.merge(likeness.apply(thing), new Lot<>(thing, 1), (lot, more) -> new Lot<>(lot.first, lot.count + 1));
        }
        return List.copyOf(lots.values());
    }
}
