package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.List;

/** I2: there are the very items that there were, and of each of the ring's things exactly one. */
final class ItemsOnce implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        var now = evidence.after().items();
        if (!now.equals(evidence.before().items())) {
            breaches.add("I2 the items were %s and are %s".formatted(evidence.before().items(), now));
        }
        var holders = evidence.after().holders();
        for (var thing : Ring.THINGS) {
            if (holders.getOrDefault(thing, List.of()).size() != 1) {
                breaches.add("I2 the %s is held by %s".formatted(thing, holders.get(thing)));
            }
        }
        return breaches;
    }
}
