package org.jventure.rules.combat;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jventure.rules.body.FighterId;

/**
 * Those in one room who fight, or whom something still happens to. Who is in it is there and lives; two rooms are two
 * battles.
 */
public record Battle(Map<FighterId, Combatant> combatants) {

    private static final Battle NONE = new Battle(Map.of());

    public Battle {
        combatants = Collections.unmodifiableMap(new TreeMap<>(combatants));
    }

    public static Battle none() {
        return NONE;
    }

    public Optional<Combatant> find(FighterId who) {
        return Optional.ofNullable(combatants.get(who));
    }

    public Collection<Combatant> all() {
        return combatants.values();
    }

    /** With somebody who came, or as they are now: their sheet was changed outside. */
    public Battle with(Combatant combatant) {
        var changed = new TreeMap<>(combatants);
        changed.put(combatant.id(), combatant);
        return new Battle(changed);
    }

    /** When something is due; empty if it needs no pulse at all. */
    public Optional<Instant> next() {
        return all().stream().flatMap(each -> each.next().stream()).min(Instant::compareTo);
    }

    /** Whether anybody is after anybody. */
    public boolean rages() {
        return all().stream().anyMatch(each -> each.target() != null);
    }

    /** Whether that one strikes or is struck at. */
    public boolean involves(FighterId who) {
        return find(who).map(Combatant::target).isPresent() || all().stream().anyMatch(each -> each.fights(who));
    }
}
