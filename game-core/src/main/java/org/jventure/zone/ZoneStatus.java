package org.jventure.zone;

/** What a zone is doing. */
public enum ZoneStatus {
    LOADING,
    RUNNING,
    /** The database can't be reached; nothing is forgotten. */
    FROZEN,
    /** Out of service until its node is started again. */
    QUARANTINED,
    ENDED
}
