package org.jventure.zone;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.turn.FactSource;

/** A client's program behind a session: what it wants to know, and what of it it was told. The zone's thread only. */
final class Listener {

    /** What each source said last. */
    final Map<FactSource, ClientFact> told = new IdentityHashMap<>();

    private int kinds;

    Listener(int kinds) {
        this.kinds = kinds;
    }

    boolean wants(FactKind kind) {
        return kind.isIn(kinds);
    }

    /** From now on it wants to know these: what it did not want before it has not been told. */
    void want(int newKinds) {
        kinds &= newKinds;
        told.keySet().removeIf(source -> !wants(source.kind()));
        kinds = newKinds;
    }
}
