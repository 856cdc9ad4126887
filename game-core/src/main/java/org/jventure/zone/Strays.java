package org.jventure.zone;

import java.util.HashMap;
import java.util.Map;
import org.jventure.kernel.CharacterId;

/**
 * Characters that are in the zone by their rows and in nobody's memory: a node died between the commit of their crossing
 * and their entry. Who is missing in two looks, ten seconds apart, is taken in. The zone's thread only.
 */
final class Strays {

    private final Residents residents;
    private final Departures departures;
    private final Arrivals arrivals;
    private Map<CharacterId, Long> missing = Map.of();

    Strays(Residents residents, Departures departures, Arrivals arrivals) {
        this.residents = residents;
        this.departures = departures;
        this.arrivals = arrivals;
    }

    /** @param present by their rows, with the versions of these: who has come or gone since has another */
    void look(Map<CharacterId, Long> present) {
        var lacking = new HashMap<>(present);
        lacking.keySet().removeIf(this::isKnown);
        var before = missing;
        missing = lacking;
        lacking.forEach((id, version) -> {
            if (version.equals(before.get(id))) {
                arrivals.takeIn(id);
            }
        });
    }

    private boolean isKnown(CharacterId character) {
        return residents.presence(character) != null
                || departures.ghost(character) != null
                || arrivals.awaits(character);
    }
}
