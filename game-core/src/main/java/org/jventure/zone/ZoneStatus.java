package org.jventure.zone;

/** What a zone is doing. */
public enum ZoneStatus {
    LOADING,
    RUNNING,
    /** It stands still, all written, so that it can go on elsewhere. */
    MOVING,
    /** The database can't be reached; nothing is forgotten. */
    FROZEN,
    /** Out of service until staff release it. */
    QUARANTINED,
    ENDED
}
