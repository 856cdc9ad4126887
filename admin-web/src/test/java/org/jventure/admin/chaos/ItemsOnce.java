package org.jventure.admin.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** I2: there are the very items that there were, and of each of the ring's things exactly one. */
final class ItemsOnce implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) throws SQLException {
        var breaches = new ArrayList<String>();
        var now = evidence.world().itemIds();
        if (!now.equals(evidence.itemsBefore())) {
            breaches.add("I2 the items were %s and are %s".formatted(evidence.itemsBefore(), now));
        }
        var holders = evidence.world().holders();
        for (var thing : Ring.THINGS) {
            if (holders.getOrDefault(thing, List.of()).size() != 1) {
                breaches.add("I2 the %s is held by %s".formatted(thing, holders.get(thing)));
            }
        }
        return breaches;
    }
}
