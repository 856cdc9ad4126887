package org.jventure.session;

import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;

/** In which zone a session's character is, or into which it is on its way. One thread. */
final class Whereabouts {

    private ZoneId zone;
    private @Nullable Reign reign;
    private @Nullable Reign newest;
    private @Nullable NodeId host;
    private long known;

    Whereabouts(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** Under whom it has entered; null while it is on its way. */
    @Nullable Reign reign() {
        return reign;
    }

    boolean isInside() {
        return reign != null;
    }

    /** Whether it has entered under this very reign: of others it hears nothing. */
    boolean isUnder(Reign other) {
        return other.equals(reign);
    }

    /** Inside, and no other owner is known of. */
    boolean isSettled() {
        return reign != null && !isDoubtful();
    }

    /** Another owner is known of, but not yet whether the zone has moved in good order. */
    boolean isDoubtful() {
        return reign != null && reign.epoch() < known;
    }

    /** The store names an owner under this epoch: if it was a later one before, the store has gone back and is right. */
    void believe(long epoch) {
        known = epoch;
        if (newest != null && newest.zone().equals(zone) && epoch < newest.epoch()) {
            newest = null;
        }
    }

    void leaveFor(ZoneId target) {
        if (!zone.equals(target)) {
            known = 0;
        }
        zone = target;
        reign = null;
    }

    /** Whether it has entered on that node, whoever may own the zone by now. */
    boolean isAt(NodeId node) {
        return reign != null && node.equals(host);
    }

    /** False, and nothing is changed, if that is not where it is going, or an owner of earlier days. */
    boolean enter(NodeId node, Reign entered) {
        boolean past = entered.epoch() < known || (newest != null && entered.isBefore(newest));
        if (past || !entered.zone().equals(zone)) {
            return false;
        }
        reign = entered;
        newest = entered;
        host = node;
        return true;
    }
}
