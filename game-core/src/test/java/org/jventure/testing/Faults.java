package org.jventure.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jventure.kernel.ZoneId;
import org.jventure.zone.Batch;
import org.jventure.zone.StoreException;

/** The troubles that a fake store is to have. One thread. */
public final class Faults {

    private final Map<ZoneId, Integer> refusals = new HashMap<>();
    private int passing;
    private int failing;
    private int lostReplies;
    private boolean away;

    /** The next commits, so many, fail for a reason that passes; nothing of them is written. */
    public void failNextCommits(int times) {
        passing = times;
    }

    /** The next commits, so many, are written, but their callers are told of a lost connection. */
    public void loseNextReplies(int times) {
        lostReplies = times;
    }

    /** So many commits that hold a batch of the zone break a constraint; nothing of them is written. */
    public void refuse(ZoneId zone, int times) {
        refusals.put(zone, times);
    }

    /** Whoever asks for rows that several zones write is told, so many times, that this can't be answered. */
    public void failNextQuestions(int times) {
        failing = times;
    }

    /** Nothing answers until {@link #comeBack}. */
    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public boolean isAway() {
        return away;
    }

    void onAnyCall() {
        if (away) {
            throw new StoreException(true, "the database is away");
        }
    }

    void onAnyQuestion() {
        onAnyCall();
        if (failing > 0) {
            failing--;
            throw new StoreException(false, "SQL state 42703: there is no such column");
        }
    }

    void beforeCommit(Collection<Batch> batches) {
        onAnyCall();
        if (passing > 0) {
            passing--;
            throw new StoreException(true, "could not serialize access");
        }
        for (Batch batch : batches) {
            int left = refusals.getOrDefault(batch.zone(), 0);
            if (left > 0) {
                refusals.put(batch.zone(), left - 1);
                throw new StoreException(false, "SQL state 23514: a constraint of zone " + batch.zone());
            }
        }
    }

    void afterCommit() {
        if (lostReplies > 0) {
            lostReplies--;
            throw new StoreException(true, "the connection was lost during commit");
        }
    }
}
