package org.jventure.placement;

import java.util.HashMap;
import java.util.Map;
import org.jventure.kernel.ZoneId;

/** What the leader has said of zones that are to run here, which a round that is under way may not know. One thread. */
final class EarlyNews {

    private final Map<ZoneId, Word> words = new HashMap<>();

    private record Word(long epoch, long at) {}

    void heard(ZoneId zone, long epoch, long now) {
        words.put(zone, new Word(epoch, now));
    }

    /** A new life begins: what was said is of the one before. */
    void forget() {
        words.clear();
    }

    /** The zones that are to run on this node, with their epochs; forgets what the round must have seen by itself. */
    Map<ZoneId, Long> epochs(Sight now) {
        words.values().removeIf(word -> word.at() < now.askedAt());
        var epochs = new HashMap<ZoneId, Long>();
        for (ClusterView.OwnerRow row : now.view().zones()) {
            var word = words.get(row.zone());
            if (word != null && word.epoch() > row.epoch()) {
                epochs.put(row.zone(), word.epoch()); // true after the question was sent, if not yet when it arrived
            } else if (row.isOf(now.self(), now.incarnation()) && !row.quarantined()) {
                epochs.put(row.zone(), row.epoch());
            }
        }
        return epochs;
    }
}
