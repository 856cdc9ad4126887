package org.jventure.routing;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jventure.kernel.Clock;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.routing.NodeMessage.Report;
import org.jventure.routing.NodeMessage.ZoneLine;
import org.jventure.zone.ZoneStatus;

/** What nodes last told of themselves. Any thread. */
final class Reports {

    /** Nodes report each second; who has not for so long may be in trouble. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Clock clock;
    private final Map<NodeId, Heard> heard = new ConcurrentHashMap<>();

    Reports(Clock clock) {
        this.clock = clock;
    }

    private record Heard(Report report, long at) {}

    void put(NodeId node, Report report) {
        heard.put(node, new Heard(report, clock.nanos()));
    }

    Optional<Report> last(NodeId node) {
        return Optional.ofNullable(heard.get(node)).map(Heard::report);
    }

    boolean isFresh(NodeId node) {
        var last = heard.get(node);
        return last != null && isFresh(last);
    }

    /**
     * Whether the zone's owner may take in somebody: it has told something lately, and nothing against it. A zone that it
     * has not told of yet has just moved there, which nobody is to notice.
     */
    boolean mayBeOpen(NodeId owner, ZoneId zone) {
        var last = heard.get(owner);
        return last != null
                && isFresh(last)
                && last.report().zones().stream()
                        .filter(line -> line.zone().equals(zone))
                        .allMatch(line -> isOpen(line.status()));
    }

    /** How many characters the zone's owner last told of; 0 if nobody did lately. */
    int players(ZoneId zone) {
        return latest(zone).map(ZoneLine::players).orElse(0);
    }

    private Optional<ZoneLine> latest(ZoneId zone) {
        return heard.values().stream()
                .filter(this::isFresh)
                .flatMap(last -> last.report().zones().stream())
                .filter(line -> line.zone().equals(zone))
                .max(Comparator.comparingLong(ZoneLine::epoch));
    }

    /** Who walks into a zone that is being moved or loaded only waits for a moment. */
    static boolean isOpen(ZoneStatus status) {
        return switch (status) {
            case RUNNING, MOVING, LOADING -> true;
            case FROZEN, QUARANTINED, ENDED -> false;
        };
    }

    private boolean isFresh(Heard last) {
        return clock.nanos() - last.at() <= FRESH.toNanos();
    }
}
