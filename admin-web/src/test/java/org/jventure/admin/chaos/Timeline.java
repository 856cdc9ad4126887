package org.jventure.admin.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What was done to the nodes and their database, and when. Any thread. */
final class Timeline {

    /** How players learn of it: the owner of a zone dies, says nothing, or hands it over in good order. */
    enum Blow {
        KILL, SILENCE, GOOD_ORDER, OTHER
    }

    /** @param owners of the zones just before */
    record Event(Instant at, Blow blow, String words, Set<Integer> victims, Map<String, String> owners) {}

    /** @param nodes where nothing may be shown; empty for all */
    record Frozen(Set<Integer> nodes, Instant from, Instant to) {}

    private final Consumer<String> progress;
    private final List<Event> events = new ArrayList<>();
    private final List<Frozen> frozen = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();

    /** @param progress is told each event, in words */
    Timeline(Consumer<String> progress) {
        this.progress = progress;
    }

    synchronized void note(String words) {
        strike(Blow.OTHER, words, Set.of(), Map.of());
    }

    /** Zones are handed over because of it. */
    synchronized void goodOrder(String words) {
        strike(Blow.GOOD_ORDER, words, Set.of(), Map.of());
    }

    synchronized void strike(Blow blow, String words, Set<Integer> victims, Map<String, String> owners) {
        events.add(new Event(Instants.now(), blow, words, Set.copyOf(victims), Map.copyOf(owners)));
        progress.accept(words);
    }

    synchronized void frozen(Set<Integer> nodes, Instant from, Instant to) {
        frozen.add(new Frozen(Set.copyOf(nodes), from, to));
    }

    /** For the report: something measured, or left out. */
    synchronized void remark(String words) {
        remarks.add(words);
    }

    /** A promise that the fault itself saw broken. */
    synchronized void breach(String words) {
        breaches.add(words);
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized List<Frozen> frozen() {
        return List.copyOf(frozen);
    }

    synchronized List<String> remarks() {
        return List.copyOf(remarks);
    }

    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }
}
