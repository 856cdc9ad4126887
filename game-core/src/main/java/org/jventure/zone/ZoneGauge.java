package org.jventure.zone;

/** What others may see of a zone. Written by the zone's thread, read by any. */
final class ZoneGauge {

    private final boolean rests;
    private volatile ZoneStatus status = ZoneStatus.LOADING;
    private volatile boolean wantsPulse;
    private volatile int players;
    private volatile int npcs;
    private volatile String edition = "";

    /** @param rests whether it needs no pulse without players */
    ZoneGauge(boolean rests) {
        this.rests = rests;
    }

    void show(ZoneStatus now) {
        status = now;
        if (now == ZoneStatus.ENDED) {
            wantsPulse = false;
        }
    }

    void measure(ZoneLife life) {
        wantsPulse = !rests || !life.residents.isEmpty() || !life.commits.isSettled() || !life.questions.areAnswered();
        players = life.world.characters().size();
        npcs = life.world.npcs().size();
        edition = life.edition();
    }

    ZoneStatus status() {
        return status;
    }

    /** Whether pulses do anything there. */
    boolean wantsPulse() {
        return wantsPulse;
    }

    int players() {
        return players;
    }

    int npcs() {
        return npcs;
    }

    /** Of what builders wrote of it, as it is in memory. */
    String edition() {
        return edition;
    }
}
