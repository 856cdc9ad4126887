package org.jventure.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView;
import org.jventure.placement.ClusterView.OwnerRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where each zone runs, as this node knows it: read in its rounds, and hastened by what others tell. What was known under
 * a later epoch is not replaced by what belongs to an earlier one, unless two rounds running say so: then the database
 * has gone back, and is right. Any thread, but {@link #seen} on one.
 */
public final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final Map<ZoneId, Route> routes = new ConcurrentHashMap<>();
    /** Later epochs than the last round has read: it was under way when they came, or the database has gone back. */
    private final Map<ZoneId, Long> unconfirmed = new ConcurrentHashMap<>();
    private final List<Consumer<Route>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable ClusterView view;
    private volatile Listed listed = new Listed(null, null);

    /** The zones that the last round has read, and those of the one before. */
    private record Listed(@Nullable Set<ZoneId> last, @Nullable Set<ZoneId> before) {

        Listed then(ClusterView view) {
            return new Listed(view.zones().stream().map(OwnerRow::zone).collect(Collectors.toSet()), last);
        }

        boolean lacks(ZoneId zone) {
            return last != null && before != null && !last.contains(zone) && !before.contains(zone);
        }
    }

    /** @param quarantined out of service, wherever it is */
    public record Route(ZoneId zone, NodeId node, long incarnation, long epoch, boolean quarantined) {}

    /** Takes over what a round has read. */
    public void seen(ClusterView newView) {
        view = newView;
        listed = listed.then(newView);
        for (OwnerRow row : newView.zones()) {
            var owner = row.node();
            if (owner != null) {
                update(new Route(row.zone(), owner, row.incarnation(), row.epoch(), row.quarantined()), true);
            }
        }
    }

    /** Takes over news that came ahead of the next round. */
    public void assigned(ZoneId zone, long epoch, NodeId owner, long incarnation) {
        var known = routes.get(zone);
        update(new Route(zone, owner, incarnation, epoch, known != null && known.quarantined()), false);
    }

    public Optional<Route> find(ZoneId zone) {
        return Optional.ofNullable(routes.get(zone));
    }

    /** Whether two rounds running have read nothing of the zone: it is retired, and nobody has it any more. */
    public boolean isGone(ZoneId zone) {
        return listed.lacks(zone);
    }

    /** The zones that the node owns, in whichever of its lives. */
    public Set<ZoneId> zonesOn(NodeId node) {
        var zones = new HashSet<ZoneId>();
        routes.values().forEach(route -> {
            if (route.node().equals(node)) {
                zones.add(route.zone());
            }
        });
        return zones;
    }

    /** What the last round has read. */
    public Optional<ClusterView> view() {
        return Optional.ofNullable(view);
    }

    /** Who led when the last round was read. */
    public Optional<NodeId> leader() {
        return view().map(seen -> seen.lease().holder());
    }

    /** Calls the listener, which must not block, with each route that is new or changes. */
    public void onChange(Consumer<Route> listener) {
        listeners.add(listener);
    }

    private void update(Route news, boolean proven) {
        var changed = new ArrayList<Route>(1);
        routes.compute(news.zone(), (_, known) -> {
            if (known != null && (proven ? isDoubtful(news, known) : news.epoch() <= known.epoch())) {
                return known;
            }
            if (!news.equals(known)) {
                changed.add(news);
            }
            return news;
        });
        changed.forEach(route -> listeners.forEach(listener -> listener.accept(route)));
    }

    /** Whether the round that has read the news may have been under way when what is known came. */
    private boolean isDoubtful(Route news, Route known) {
        if (news.epoch() >= known.epoch()) {
            unconfirmed.remove(news.zone());
            return false;
        }
        var before = unconfirmed.put(news.zone(), known.epoch());
        if (before == null || before != known.epoch()) {
            return true;
        }
        unconfirmed.remove(news.zone());
        LOG.error("ALARM: the database has gone back: zone {} was under epoch {} and is under {} now",
                news.zone(), known.epoch(), news.epoch());
        return false;
    }
}
