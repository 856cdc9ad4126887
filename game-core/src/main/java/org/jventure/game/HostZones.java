package org.jventure.game;

import java.util.HashMap;
import java.util.Map;
import org.jventure.kernel.Clock;
import org.jventure.kernel.ZoneId;
import org.jventure.placement.ClusterView.OwnerRow;
import org.jventure.placement.NodeZones;
import org.jventure.placement.PlacementListener;
import org.jventure.placement.Sight;
import org.jventure.zone.ZoneHost;

/** Lets the host run what placement says. Any thread, but {@link #seen} and {@link #own} on one. */
final class HostZones implements NodeZones, PlacementListener {

    private final ZoneHost host;
    private final NodeLife life;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile Map<ZoneId, Long> quarantined = Map.of();

    HostZones(ZoneHost host, NodeLife life, Clock clock) {
        this.host = host;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public void seen(Sight sight) {
        var epochs = new HashMap<ZoneId, Long>();
        sight.view().zones().stream()
                .filter(OwnerRow::quarantined)
                .filter(row -> row.isOf(sight.self(), sight.incarnation()))
                .forEach(row -> epochs.put(row.zone(), row.epoch()));
        quarantined = Map.copyOf(epochs);
    }

    @Override
    public void rejoined(long incarnation) {
        life.begin(incarnation);
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
        host.verified(Map.of(), clock.nanos());
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
