package org.jventure.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done here since somebody last looked; so many names at most, and the rest without one. Any thread. */
public final class Tally {

    /** Stands for whoever there was no room for: counts for all together only. */
    static final String OTHERS = "";

    static final int NAMES = 500;

    /** Says that all is forgotten: whoever counts so many back has a full bucket. */
    private static final int FORGOTTEN = -1_000_000;

    private final Map<Key, Integer> counts = new HashMap<>();

    private record Key(Deed deed, String name) {}

    /**
     * @param name  of the bucket
     * @param times below zero if what was counted before is forgotten
     */
    public record Entry(Deed deed, String name, int times) {}

    synchronized void add(Deed deed, String name) {
        var key = new Key(deed, name);
        counts.merge(counts.size() < NAMES || counts.containsKey(key) ? key : new Key(deed, OTHERS), 1, Integer::sum);
    }

    /** What the name has done so far is not counted any more, here and elsewhere. */
    synchronized void forget(Deed deed, String name) {
        var key = new Key(deed, name);
        if (counts.size() < NAMES || counts.containsKey(key)) {
            counts.put(key, FORGOTTEN);
        }
    }

    /** Everything so far, which is forgotten here. */
    public synchronized List<Entry> take() {
        var taken = new ArrayList<Entry>(counts.size());
        counts.forEach((key, times) -> taken.add(new Entry(key.deed(), key.name(), times)));
        counts.clear();
        return taken;
    }
}
