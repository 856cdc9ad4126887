package org.jventure.rules.body;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What wears off by and by: boosts and afflictions. Plain values, with the times at which something is due: whoever loads
 * them goes on where they stood.
 */
public record Lasting(List<ActiveBoost> boosts, List<Affliction> afflictions) {

    /** As many of each as one can have at a time; the oldest makes room. */
    static final int MOST = 30;

    private static final Lasting NONE = new Lasting(List.of(), List.of());

    public Lasting {
        boosts = List.copyOf(boosts);
        afflictions = List.copyOf(afflictions);
    }

    public static Lasting none() {
        return NONE;
    }

    /** What the boosts do to stats that still hold at that time. */
    public List<Modifier> modifiers(Instant now) {
        return boosts.stream().filter(boost -> boost.until().isAfter(now)).map(ActiveBoost::modifier).toList();
    }

    public Lasting with(ActiveBoost boost) {
        return new Lasting(replacing(boosts, boosts.stream().filter(old -> old.isRenewedBy(boost)), boost), afflictions);
    }

    public Lasting with(Affliction affliction) {
        var renewed = afflictions.stream().filter(old -> old.isRenewedBy(affliction)).toList();
        var now = renewed.isEmpty() ? affliction : renewed.getFirst().renewedBy(affliction);
        return new Lasting(boosts, replacing(afflictions, renewed.stream(), now));
    }

    public List<ActiveBoost> endedBy(Instant now) {
        return boosts.stream().filter(boost -> !boost.until().isAfter(now)).toList();
    }

    public Lasting withoutEnded(Instant now) {
        return new Lasting(boosts.stream().filter(boost -> boost.until().isAfter(now)).toList(), afflictions);
    }

    public List<Affliction> dueBy(Instant now) {
        return afflictions.stream().filter(affliction -> !affliction.next().isAfter(now)).toList();
    }

    /** After one time of that affliction; it is gone if that was the last. */
    public Lasting afterOne(Affliction affliction, Instant now) {
        var rest = new ArrayList<Affliction>();
        for (var each : afflictions) {
            if (!each.equals(affliction)) {
                rest.add(each);
            } else if (each.left() > 1) {
                rest.add(each.after(now));
            }
        }
        return new Lasting(boosts, rest);
    }

    /** When something ends or hurts next, if anything does. */
    public Optional<Instant> next() {
        return Stream.concat(boosts.stream().map(ActiveBoost::until), afflictions.stream().map(Affliction::next))
                .min(Instant::compareTo);
    }

    private static <T> List<T> replacing(List<T> all, Stream<T> old, T added) {
        var changed = new ArrayList<>(all);
        old.toList().forEach(changed::remove);
        changed.add(added);
        return changed.size() > MOST ? changed.subList(1, changed.size()) : changed;
    }
}
