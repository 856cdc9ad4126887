package org.jventure.rules.combat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.Chance;
import org.jventure.rules.body.FighterId;
import org.jventure.rules.harm.Incoming;
import org.jventure.rules.harm.Moment;
import org.jventure.rules.harm.Outgoing;

/** A battle while one call changes it; made for that call, and forgotten with it. */
final class Scene {

    private final CombatRules rules;
    private final Circumstances circumstances;
    private final Outgoing outgoing;
    private final Incoming incoming;
    private final Map<FighterId, Combatant> there;
    private final List<CombatEvent> events = new ArrayList<>();
    private final List<Combatant> gone = new ArrayList<>();

    Scene(Battle battle, CombatRules rules, Circumstances circumstances) {
        this.rules = rules;
        this.circumstances = circumstances;
        outgoing = new Outgoing(rules.types());
        incoming = new Incoming(rules.types());
        there = new TreeMap<>(battle.combatants());
    }

    Outcome outcome() {
        return new Outcome(new Battle(there), events, gone);
    }

    CombatRules rules() {
        return rules;
    }

    Surroundings around() {
        return circumstances.around();
    }

    Moment moment() {
        return circumstances.moment();
    }

    Instant now() {
        return moment().now();
    }

    Chance chance() {
        return moment().chance();
    }

    Outgoing outgoing() {
        return outgoing;
    }

    Incoming incoming() {
        return incoming;
    }

    /** Those who are there now, in order; a copy, for they may die while one looks through them. */
    List<Combatant> all() {
        return List.copyOf(there.values());
    }

    Optional<Combatant> find(@Nullable FighterId who) {
        return who == null ? Optional.empty() : Optional.ofNullable(there.get(who));
    }

    boolean has(@Nullable FighterId who) {
        return find(who).isPresent();
    }

    void put(Combatant changed) {
        there.put(changed.id(), changed);
    }

    void tell(CombatEvent event) {
        events.add(event);
    }

    /** Takes one out who leaves alive. */
    void leaves(Combatant leaver) {
        there.remove(leaver.id());
        gone.add(leaver.at(null));
    }

    void dies(Combatant dead) {
        there.remove(dead.id());
    }
}
