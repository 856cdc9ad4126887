package org.jventure.placement;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the lease when it is this node's turn: read the term, ask for the lock if need be, take that very term. One thread. */
final class Candidacy {

    private static final Logger LOG = LoggerFactory.getLogger(Candidacy.class);

    private final PlacementPorts ports;
    private final StoreCalls calls;
    private final Leadership leadership;
    private final BooleanSupplier stands;
    private final Runnable elected;
    private boolean verifying;
    private boolean taking;

    /**
     * @param stands  whether this node still wants to lead if it may
     * @param elected is called when the lease was taken, or somebody else was faster
     */
    Candidacy(
            PlacementPorts ports, StoreCalls calls, Leadership leadership, BooleanSupplier stands, Runnable elected) {
        this.ports = ports;
        this.calls = calls;
        this.leadership = leadership;
        this.stands = stands;
        this.elected = elected;
    }

    /** After each round of a node that does not lead. */
    void consider(Sight now) {
        switch (Election.decide(now, leadership.lastLost())) {
            case WAIT -> {}
            case TAKE -> take(now);
            case TAKE_IF_LOCKED -> verify(now);
        }
    }

    private void verify(Sight now) {
        if (verifying) {
            return;
        }
        verifying = true;
        ports.lock().verify(ports.home(), held -> {
            verifying = false;
            var holder = now.view().lease().holder();
            if (held && holder != null && !ports.membership().present().contains(holder)) {
                take(now);
            }
        });
    }

    private record Taken(OptionalLong term, long askedAt) {}

    private void take(Sight now) {
        if (taking || !stands.getAsBoolean() || leadership.holds()) {
            return;
        }
        taking = true;
        calls.first(() -> {
            var askedAt = ports.clock().nanos();
            var seen = now.view().lease().term();
            return new Taken(ports.store().takeLease(now.self(), now.incarnation(), seen), askedAt);
        }, taken -> {
            taking = false;
            if (taken.term().isPresent() && stands.getAsBoolean()) {
                leadership.took(taken.term().getAsLong(), taken.askedAt());
                LOG.info("Node {} leads the cluster, term {}", now.self(), taken.term().getAsLong());
            }
            elected.run();
        }, failure -> {
            taking = false;
            LOG.debug("The lease could not be taken", failure);
        });
    }
}
