package org.jventure.testing.simulation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ZoneId;
import org.jventure.zone.CharacterRow;
import org.jventure.zone.ZoneSnapshot;
import org.jventure.zone.ZoneStore;

/**
 * When each process last learned from the store that a zone is its own. I13: a process that has not learned it for three
 * seconds performs nothing, and so shows nothing that may be false. One thread.
 */
final class Leases implements Invariant {

    private static final Duration LEASE = Duration.ofSeconds(3);

    private final Supplier<Duration> now;
    private final Map<Lease, Duration> confirmed = new HashMap<>();

    private record Lease(String process, ZoneId zone) {}

    Leases(Supplier<Duration> now) {
        this.now = now;
    }

    @Override
    public String name() {
        return "I13 a fenced node shows nothing";
    }

    static String nodeOf(String process) {
        return process.substring(0, process.indexOf('#'));
    }

    /** The store has just told the process that the zone is its own. */
    void confirmed(String process, ZoneId zone) {
        confirmed.put(new Lease(process, zone), now.get());
    }

    /** The process performs a line of the zone. */
    void acts(String process, ZoneId zone, Audit audit) {
        var since = confirmed.get(new Lease(process, zone));
        if (since == null || now.get().minus(since).compareTo(LEASE) > 0) {
            audit.report(this, "%s acts in %s at %s, last confirmed at %s".formatted(process, zone, now.get(), since));
        }
    }

    ZoneStore watch(String process, ZoneStore store) {
        return new ZoneStore() {
            @Override
            public Optional<ZoneSnapshot> load(ZoneId zone, long epoch) {
                var found = store.load(zone, epoch);
                found.ifPresent(_ -> confirmed(process, zone));
                return found;
            }

            @Override
            public Optional<CharacterRow> character(CharacterId character) {
                return store.character(character);
            }

            @Override
            public Map<ZoneId, Map<CharacterId, Long>> present(Collection<ZoneId> zones) {
                return store.present(zones);
            }
        };
    }
}
