package org.jventure.rules.combat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.body.FighterId;

/**
 * A fighter in a battle. All of it is plain values, and goes along with whoever walks away or is handed over.
 *
 * @param target   whom it strikes by itself; null = nobody
 * @param nextBlow when it may strike again, also if it turns on somebody else
 * @param threat   what it has against others
 */
public record Combatant(Fighter fighter, @Nullable FighterId target, Instant nextBlow, Threat threat) {

    /** Of one who has not fought yet. */
    public static Combatant peaceful(Fighter fighter) {
        return new Combatant(fighter, null, Instant.EPOCH, Threat.none());
    }

    public FighterId id() {
        return fighter.id();
    }

    public boolean fights(FighterId other) {
        return other.equals(target);
    }

    public Combatant with(Fighter changed) {
        return new Combatant(changed, target, nextBlow, threat);
    }

    Combatant with(Threat changed) {
        return new Combatant(fighter, target, nextBlow, changed);
    }

    Combatant at(@Nullable FighterId other) {
        return new Combatant(fighter, other, nextBlow, threat);
    }

    /** Does not strike before then. */
    Combatant notBefore(Instant time) {
        return new Combatant(fighter, target, nextBlow.isAfter(time) ? nextBlow : time, threat);
    }

    /** When something is due of it, if anything is. */
    Optional<Instant> next() {
        var blow = target == null ? Stream.<Instant>empty() : Stream.of(nextBlow);
        var ready = fighter.cooldowns().waits().values().stream().map(Cooldowns.Wait::ready);
        return Stream.of(blow, ready, fighter.body().lasting().next().stream())
                .flatMap(each -> each)
                .min(Instant::compareTo);
    }
}
