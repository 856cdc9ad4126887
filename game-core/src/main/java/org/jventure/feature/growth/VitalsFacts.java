package org.jventure.feature.growth;

import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.rules.body.Stats;
import org.jventure.rules.body.Vitals;
import org.jventure.rules.effect.Pool;
import org.jventure.turn.FactSource;
import org.springframework.stereotype.Component;

/** What is left of the character's pools. */
@Component
final class VitalsFacts implements FactSource {

    @Override
    public FactKind kind() {
        return FactKind.CHARACTER;
    }

    @Override
    public ClientFact now(View view) {
        var vitals = view.who().growth().vitals();
        var stats = view.world().bodyOf(view.who()).effective(view.now());
        return new ClientFact.Vitals(
                pool(Pool.HEALTH, vitals, stats), pool(Pool.SKILL, vitals, stats), pool(Pool.ENDURANCE, vitals, stats));
    }

    private static ClientFact.Pool pool(Pool pool, Vitals vitals, Stats stats) {
        return new ClientFact.Pool(vitals.of(pool), stats.of(pool.most()));
    }
}
