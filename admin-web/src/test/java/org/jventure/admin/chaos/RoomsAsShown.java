package org.jventure.admin.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jventure.admin.chaos.Intent.Kind;

/** I4 for places: who was shown a room is there, unless a later step into another may have happened. */
final class RoomsAsShown implements Checker {

    @Override
    public List<String> breaches(Evidence evidence) {
        var possible = new TreeMap<String, TreeSet<String>>();
        for (var act : evidence.history().acts()) {
            var rooms = possible.computeIfAbsent(act.player(), _ -> new TreeSet<>());
            var to = act.intent().to();
            if (act.intent().kind() == Kind.WALK && to != null && act.outcome() != Act.Outcome.REFUSED) {
                if (act.isDone()) {
                    rooms.clear();
                }
                rooms.add(to);
            } else if (act.isDone() && (act.intent().kind() == Kind.SIGN_IN || act.intent().kind() == Kind.LOOK)) {
                Ring.lastShown(act.shown()).map(Ring.Place::room).ifPresent(room -> {
                    rooms.clear();
                    rooms.add(room);
                });
            }
        }
        var breaches = new ArrayList<String>();
        var now = evidence.after().rooms();
        possible.forEach((player, rooms) -> {
            if (!rooms.isEmpty() && !rooms.contains(now.getOrDefault(player, "nowhere"))) {
                breaches.add("I4 %s is in %s but was shown %s".formatted(player, now.get(player), rooms));
            }
        });
        return breaches;
    }
}
