package org.jventure.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Things by the place that holds them, each place in order of arrival. One thread. */
final class Contents<P, T> {

    private final Map<P, NavigableMap<Long, T>> places = new HashMap<>();

    void add(P place, long arrival, T thing) {
        places.computeIfAbsent(place, _ -> new TreeMap<>()).put(arrival, thing);
    }

    void remove(P place, long arrival) {
        var things = places.get(place);
        if (things != null) {
            things.remove(arrival);
            if (things.isEmpty()) {
                places.remove(place);
            }
        }
    }

    /** A live view; copy it before changing the world while reading. */
    Collection<T> at(P place) {
        var things = places.get(place);
        return things == null ? List.of() : things.values();
    }
}
