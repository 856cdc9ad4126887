package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.List;

/** I11: after the healing every zone runs on a node that is there, and every player is answered. */
final class EveryZoneRuns implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        var breaches = new ArrayList<String>();
        var owners = evidence.after().owners();
        for (var zone : Ring.ZONES) {
            if (!evidence.up().contains(owners.getOrDefault(zone, "nobody"))) {
                breaches.add("I11 %s is with %s; there are %s".formatted(zone, owners.get(zone), evidence.up()));
            }
        }
        evidence.answered().forEach((player, answered) -> {
            if (!answered) {
                breaches.add("I11 " + player + " is not answered although all is healed");
            }
        });
        return breaches;
    }
}
