package org.jventure.feature.growth;

import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.rules.effect.Stat;
import org.jventure.rules.progress.Experience;
import org.jventure.turn.FactSource;
import org.springframework.stereotype.Component;

/** The character's level, experience and stats. */
@Component
final class StandingFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.CHARACTER;
    }

    @Override
    public ClientFact now(View view) {
        var experience = view.who().growth().experience();
        var stats = view.world().bodyOf(view.who()).effective(view.now());
        return new ClientFact.Standing(
                experience.level(),
                (int) (experience.total() % Experience.PER_LEVEL),
                Experience.PER_LEVEL,
                experience.free(),
                Stat.basic().stream().map(stat -> new ClientFact.Ability(stat.word(), stats.of(stat))).toList());
    }
}
