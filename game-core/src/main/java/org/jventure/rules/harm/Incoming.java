package org.jventure.rules.harm;

import java.util.ArrayList;
import java.util.List;
import org.jventure.rules.body.ActiveBoost;
import org.jventure.rules.body.Affliction;
import org.jventure.rules.body.Body;
import org.jventure.rules.body.Modifier;
import org.jventure.rules.effect.Effect;
import org.jventure.rules.effect.Pool;

/** What an impact does to whom it reaches. Who is dead feels nothing, also not what would have healed them. */
public final class Incoming {

    private final DamageTable types;

    public Incoming(DamageTable types) {
        this.types = types;
    }

    /** First all that hurts, then, if they live, what heals, boosts and will hurt again. */
    public Suffered suffer(Body body, Impact impact, Moment moment) {
        var suffering = new Suffering(body, impact.source(), moment);
        impact.hits().forEach(hit -> suffering.hit(hit.type(), hit.amount(), true));
        impact.doses().forEach(dose -> suffering.hit(dose.type(), dose.amount(), false));
        impact.recoveries().forEach(suffering::recover);
        impact.boosts().forEach(suffering::boost);
        impact.doses().forEach(suffering::afflict);
        return suffering.result();
    }

    /** One time of damage that comes again; armour does not help against what is in the body already. */
    public Suffered again(Body body, Affliction affliction, Moment moment) {
        var suffering = new Suffering(body, new Source(affliction.from(), 1, affliction.cause()), moment);
        suffering.hit(affliction.type(), affliction.amount(), false);
        suffering.body = suffering.body.with(body.lasting().afterOne(affliction, moment.now()));
        return suffering.result();
    }

    private final class Suffering {

        private final Source source;
        private final Moment moment;
        private final int before;
        private final List<Felt> felt = new ArrayList<>();
        private Body body;

        private Suffering(Body body, Source source, Moment moment) {
            this.body = body;
            this.source = source;
            this.moment = moment;
            before = body.vitals().health();
        }

        private void hit(String key, int amount, boolean armoured) {
            if (!body.isAlive()) {
                return;
            }
            var type = types.of(key);
            int defence = body.effective(moment.now()).of(type.defence());
            int arrived = Formulas.received(amount, defence, type.resist(), Formulas.luck(moment.chance()));
            int through = armoured
                    ? Formulas.throughArmour(arrived, body.protection().armour(), source.level())
                    : arrived;
            body = body.hurtBy(through);
            felt.add(new Felt.Damaged(key, through, arrived - through));
        }

        private void recover(Impact.Recovery recovery) {
            if (body.isAlive()) {
                Pool pool = recovery.pool();
                int had = body.vitals().of(pool);
                body = body.with(body.vitals().recovering(pool, recovery.amount(), body.effective(moment.now())));
                felt.add(new Felt.Recovered(pool, body.vitals().of(pool) - had));
            }
        }

        private void boost(Effect.Boost boost) {
            if (body.isAlive()) {
                var modifier = new Modifier(boost.field(), boost.mode(), boost.amount());
                var active = new ActiveBoost(source.cause(), modifier, moment.now().plus(boost.duration()));
                body = body.with(body.lasting().with(active));
                body = body.with(body.vitals().within(body.effective(moment.now())));
                felt.add(new Felt.Boosted(active));
            }
        }

        private void afflict(Impact.Dose dose) {
            if (body.isAlive() && dose.count() > 1) {
                var affliction = new Affliction(source.cause(), source.by(), dose.type(), dose.amount(), dose.every(),
                        dose.count() - 1, moment.now().plus(dose.every()));
                body = body.with(body.lasting().with(affliction));
                felt.add(new Felt.Afflicted(affliction));
            }
        }

        private Suffered result() {
            return new Suffered(body, felt, before - body.vitals().health());
        }
    }
}
