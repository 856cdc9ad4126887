package org.jventure.game;

import java.util.HashMap;
import java.util.Map;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.placement.NodeZones;
import org.jventure.placement.PlacementListener;
import org.jventure.placement.Sight;
import org.jventure.routing.Routes;
import org.jventure.zone.ZoneHost;

/**
 * Lets the host run what placement says, and the routes know what it sees. Any thread, but {@link #seen} and
 * {@link #own} on one.
 */
final class HostZones implements NodeZones, PlacementListener {

    private final ZoneHost host;
    private final Routes routes;
    private final NodeLife life;
    private final Runnable rejoined;
    private volatile boolean stopping;
    private Map<ZoneId, Long> quarantined = Map.of();

    HostZones(ZoneHost host, Routes routes, NodeLife life, Runnable rejoined) {
        this.host = host;
        this.routes = routes;
        this.life = life;
        this.rejoined = rejoined;
    }

    @Override
    public void seen(Sight sight) {
        var epochs = new HashMap<ZoneId, Long>();
        for (OwnerRow row : sight.view().zones()) {
            var owner = row.node();
            if (row.isOf(sight.self(), sight.incarnation())) {
                if (row.quarantined()) {
                    epochs.put(row.zone(), row.epoch());
                }
            } else if (owner != null) {
                host.moved(row.zone(), row.epoch(), owner, row.incarnation()); // does nothing if that is old news
            }
        }
        quarantined = Map.copyOf(epochs);
        routes.seen(sight.view());
    }

    @Override
    public void rejoined(long incarnation) {
        life.begin(incarnation);
        rejoined.run();
    }

    @Override
    public void own(Map<ZoneId, Long> epochs, long askedAt) {
        var known = new HashMap<>(epochs);
        quarantined.forEach(known::putIfAbsent); // one that runs stays, to tell its players so
        host.verified(known, askedAt);
        epochs.forEach(this::start);
    }

    @Override
    public void start(ZoneId zone, long epoch) {
        if (!stopping) {
            host.start(zone, epoch);
        }
    }

    @Override
    public void forgetAll() {
        host.forgetAll();
    }

    @Override
    public void stopAll() {
        stopping = true;
        host.stop();
    }

    @Override
    public boolean isEmpty() {
        return host.isEmpty();
    }
}
