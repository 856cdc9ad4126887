package org.jventure.admin.chaos;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The world of the trials, as {@code packs/ring} has it: six zones of one room each, in a ring. */
final class Ring {

    /** A zone with its one room, its two things, and the box that stays there. */
    record Place(String zone, String room, String name, List<String> things, String box) {}

    static final List<Place> PLACES = List.of(
            new Place("harbour", "harbour/quay", "The Quay", List.of("lantern", "rope"), "barrel"),
            new Place("market", "market/stalls", "The Stalls", List.of("basket", "melon"), "hamper"),
            new Place("mill", "mill/wheel", "The Wheel", List.of("hammer", "sieve"), "trough"),
            new Place("tower", "tower/stair", "The Stair", List.of("bell", "mirror"), "coffer"),
            new Place("heath", "heath/stones", "The Stones", List.of("flint", "horn"), "cairn"),
            new Place("fen", "fen/reeds", "The Reeds", List.of("kettle", "pole"), "creel"));

    static final List<String> THINGS = PLACES.stream().flatMap(place -> place.things().stream()).toList();
    static final List<String> ZONES = PLACES.stream().map(Place::zone).toList();

    private Ring() {}

    /** The last of all places whose name stands in the text as a line of its own. */
    static Optional<Place> lastShown(String text) {
        return PLACES.stream()
                .filter(place -> at(text, place) >= 0)
                .max(java.util.Comparator.comparingInt(place -> at(text, place)));
    }

    private static int at(String text, Place place) {
        return text.lastIndexOf(place.name() + "\n");
    }

    static Place east(Place place) {
        return PLACES.get((PLACES.indexOf(place) + 1) % PLACES.size());
    }

    static Place west(Place place) {
        return PLACES.get((PLACES.indexOf(place) + PLACES.size() - 1) % PLACES.size());
    }

    static Stream<String> lying(String text) {
        return THINGS.stream().filter(thing -> text.contains("A " + thing + " lies here."));
    }
}
