package org.jventure.placement;

import java.util.Map;
import org.jventure.kernel.ZoneId;

/** The zones that run on this node, as placement sees them. Any thread; never blocks. */
public interface NodeZones {

    /**
     * Brings what runs in line with what is owned: starts what does not run, verifies what does, forgets the rest.
     *
     * @param epochs  what this node owns and should run, by epoch; quarantined zones are not among them
     * @param askedAt the clock before the store was asked
     */
    void own(Map<ZoneId, Long> epochs, long askedAt);

    /** Starts the zone, or moves it on to the epoch, as soon as the leader says so; the next round verifies. */
    void start(ZoneId zone, long epoch);

    /** Forgets all zones: this life of the node has been declared dead. */
    void forgetAll();

    /** Ends all zones in good order, players and all, and starts none any more; for the last node that goes. */
    void stopAll();

    boolean isEmpty();
}
