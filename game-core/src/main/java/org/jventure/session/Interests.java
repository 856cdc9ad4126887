package org.jventure.session;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jventure.character.Admission;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.kernel.Clock;
import org.jventure.presence.ZoneRequest;

/**
 * What the client's program wants to know and asks, on its way to the zone: a few times a second, whatever the program
 * does. A change of what it wants is sent later then, a question never. The session's thread only.
 */
final class Interests {

    private static final int EACH_SECOND = 5;
    private static final int AT_ONCE = 20;

    private final Admission admission;
    private final Terminal terminal;
    private final BooleanSupplier inside;
    private final Consumer<ZoneRequest> zone;
    private final InputLimiter limiter;
    private int told;
    private boolean pausing;

    /**
     * @param inside whether the zone has let the character in
     * @param zone   where it is
     */
    Interests(
            Admission admission, Terminal terminal, Clock clock, BooleanSupplier inside, Consumer<ZoneRequest> zone) {
        this.admission = admission;
        this.terminal = terminal;
        this.inside = inside;
        this.zone = zone;
        this.limiter = new InputLimiter(clock, EACH_SECOND, AT_ONCE);
    }

    /** To be told to the zone that the character enters. */
    int begin() {
        told = wanted();
        return told;
    }

    /** Lets the zone know if something else is wanted than it was told. */
    void refresh() {
        if (pausing || !inside.getAsBoolean() || wanted() == told) {
            return;
        }
        var wait = limiter.next();
        if (wait.isPositive()) {
            pausing = true;
            terminal.executor().schedule(wait, () -> {
                pausing = false;
                refresh();
            });
        } else {
            zone.accept(new ZoneRequest.Listen(admission.character(), admission.sessionNo(), begin()));
        }
    }

    void ask(FactQuestion question) {
        if (inside.getAsBoolean() && limiter.next().isZero()) {
            zone.accept(new ZoneRequest.Ask(admission.character(), admission.sessionNo(), question));
        }
    }

    private int wanted() {
        return FactKind.bits(terminal.client().facts());
    }
}
