package org.jventure.presence;

import org.jventure.kernel.ZoneId;

/**
 * One node's ownership of one zone, and within it one life of the zone's memory.
 *
 * @param epoch      grows with each owner
 * @param generation grows with each reload under the same epoch
 */
public record Reign(ZoneId zone, long epoch, long generation) {

    /** Whether it is an earlier one of the same zone. */
    public boolean isBefore(Reign other) {
        return zone.equals(other.zone)
                && (epoch < other.epoch || (epoch == other.epoch && generation < other.generation));
    }
}
