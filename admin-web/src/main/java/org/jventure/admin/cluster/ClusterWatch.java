package org.jventure.admin.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.cluster.Bulletins.Bulletin;
import org.jventure.game.NodePlace;
import org.jventure.kernel.Clock;
import org.jventure.kernel.live.ThreadExecutor;
import org.jventure.turn.ClusterStatus;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Looks at the cluster once a second, notes what has changed, and shows it to those who watch. Any thread. */
@Component
final class ClusterWatch implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(3);

    private final NodePlace place;
    private final LatestOrders orders;
    private final LatestLosses losses;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final ThreadExecutor thread = new ThreadExecutor("cluster-page");
    private final Happenings happenings = new Happenings();
    private final Bulletins bulletins = new Bulletins(happenings, BEAT);
    private volatile boolean running;
    private @Nullable ClusterStatus last;

    ClusterWatch(NodePlace place, LatestOrders orders, LatestLosses losses, ITemplateEngine templates, Clock clock) {
        this.place = place;
        this.orders = orders;
        this.losses = losses;
        this.templates = templates;
        this.clock = clock;
    }

    /** How it is; blocks. */
    ClusterPicture picture() {
        return ClusterPicture.of(place.get(), losses.read(), orders.read(), happenings.latest());
    }

    Bulletins bulletins() {
        return bulletins;
    }

    @Override
    public void start() {
        running = true;
        thread.every(EVERY, this::look);
    }

    private void look() {
        var status = place.get();
        if (last != null) {
            News.between(last, status).forEach(words -> happenings.add(clock.now(), words));
        }
        last = status;
        if (bulletins.isWatched()) {
            bulletins.publish(bulletin(ClusterPicture.of(
                    status, losses.recent(thread), orders.recent(thread), happenings.latest())));
            bulletins.ring();
        }
    }

    private Bulletin bulletin(ClusterPicture picture) {
        var html = templates.process("admin/cluster-live", new Context(Locale.ROOT, Map.of("cluster", picture)));
        var hash = new CRC32C();
        hash.update(html.getBytes(StandardCharsets.UTF_8));
        return new Bulletin(Long.toHexString(hash.getValue()), html);
    }

    @Override
    public void stop() {
        running = false;
        bulletins.close();
        thread.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the zones have gone, which those who watch see, and before the web server waits for requests to end. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1000;
    }
}
