package org.jventure.zone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.presence.ZoneRequest.Perform;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * One zone under one epoch: an actor that handles a message at a time and never blocks. It acts only while the store
 * was lately seen to name it the owner; else it freezes, forgetting nothing. What it can't write makes it start anew
 * from what is stored; when that does not help, it goes out of service.
 */
final class Zone {

    private static final Logger LOG = LoggerFactory.getLogger(Zone.class);
    private static final StyledText SHUTDOWN =
            StyledText.of(Style.SYSTEM, "The world goes to sleep for a while. All is kept; come back soon.");
    private static final int RELOADS_PER_MINUTE = 2;
    private static final int MOST_WAITING = 10_000;

    private final ZonePorts ports;
    private final Rules rules;
    private final ZoneProperties properties;
    private final Runnable ended;
    private final Deque<ZoneRequest> waiting = new ArrayDeque<>();
    private final Deque<Perform> parked = new ArrayDeque<>();
    private final Deque<Long> reloads = new ArrayDeque<>();
    private volatile Reign reign;
    private volatile ZoneStatus status = ZoneStatus.LOADING;
    private volatile boolean wantsPulse;
    private volatile int players;
    private volatile int npcs;
    private @Nullable ZoneLife life;
    private boolean frozen;
    private boolean stopping;
    private long verifiedAt;

    /** @param ended called once when nothing more will come from the zone */
    Zone(ZoneId id, long epoch, ZonePorts ports, Rules rules, ZoneProperties properties, Runnable ended) {
        this.reign = new Reign(id, epoch, 1);
        this.ports = ports;
        this.rules = rules;
        this.properties = properties;
        this.ended = ended;
    }

    /** Begins to load; the first message it sends. */
    void start() {
        ports.keeper().load(reign);
    }

    ZoneStatus status() {
        return status;
    }

    int players() {
        return players;
    }

    int npcs() {
        return npcs;
    }

    long epoch() {
        return reign.epoch();
    }

    /** Whether pulses do anything here. Any thread. */
    boolean wantsPulse() {
        return wantsPulse;
    }

    void handle(ZoneMessage message) {
        try {
            dispatch(message);
        } catch (RuntimeException e) {
            LOG.error("Zone {} failed on {}", reign, message.getClass().getSimpleName(), e);
        }
        if (life != null) {
            life.commits.flush();
            wantsPulse = !life.residents.isEmpty() || !life.commits.isSettled();
            players = life.world.characters().size();
            npcs = life.world.npcs().size();
            endIfStopped(life);
        }
    }

    private void dispatch(ZoneMessage message) {
        if (status == ZoneStatus.ENDED) {
            return;
        }
        switch (message) {
            case ZoneMessage.Loaded(var generation, var askedAt, var snapshot) -> loaded(generation, askedAt, snapshot);
            case ZoneMessage.LoadFailed(var generation, var reason) -> loadFailed(generation, reason);
            case ZoneMessage.Written(var generation, var batch, var askedAt) -> written(generation, batch, askedAt);
            case ZoneMessage.Rejected(var generation, var batch, var reason) -> rejected(generation, batch, reason);
            case ZoneMessage.Verified(var epoch, var askedAt) -> {
                if (epoch == reign.epoch()) {
                    verified(askedAt);
                }
            }
            case ZoneMessage.Lost() -> lost();
            case ZoneMessage.Request(var request) -> request(request);
            case ZoneMessage.Stop() -> stop();
            case ZoneMessage.CharacterLoaded(var generation, var character, var row) -> {
                checkFreshness();
                if (life != null && generation == reign.generation()) {
                    life.arrivals.loaded(character, row);
                }
            }
            case ZoneMessage.CharacterLoadFailed(var generation, var character, var reason) -> {
                if (life != null && generation == reign.generation()) {
                    LOG.warn("Zone {} could not load character {}: {}", reign.zone(), character, reason);
                    life.arrivals.loadFailed(character);
                }
            }
            case ZoneMessage.Hear(var words) -> {
                checkFreshness();
                if (life != null) {
                    life.hear(words);
                }
            }
            case ZoneMessage.Pulse() -> pulse();
        }
    }

    // ---- players ----

    private void request(ZoneRequest request) {
        checkFreshness();
        if (status == ZoneStatus.QUARANTINED) {
            answerQuarantined(request);
        } else if (life == null) {
            await(request);
        } else {
            switch (request) {
                case ZoneRequest.Enter enter -> life.arrivals.enter(enter);
                case ZoneRequest.LinkLost lost -> life.arrivals.linkLost(lost);
                case Perform line -> perform(life, line);
            }
        }
    }

    private void await(ZoneRequest request) {
        if (!(request instanceof Perform) && waiting.size() < MOST_WAITING) {
            waiting.add(request);
        }
    }

    private void perform(ZoneLife living, Perform line) {
        if (frozen) {
            living.residents.refuse(line, new SessionMessage.Frozen(reign.zone(), line.number()));
        } else if (living.commits.isBehind()) {
            parked.add(line); // each session has one line under way at most, so this is bounded
        } else {
            living.obedience.perform(line);
        }
    }

    private void answerQuarantined(ZoneRequest request) {
        if (request instanceof ZoneRequest.Enter enter) {
            tell(enter.session(), new SessionMessage.Quarantined(reign.zone()));
        }
    }

    private void tell(SessionAddress session, SessionMessage message) {
        ports.outside().tell(session, message);
    }

    private void pulse() {
        checkFreshness();
        if (life != null && !frozen) {
            life.timers.pulse();
        }
    }

    // ---- the store's answers ----

    private void loaded(long generation, long askedAt, ZoneSnapshot snapshot) {
        if (generation != reign.generation() || life != null || stopping) {
            endIfLifeless();
            return;
        }
        verifiedAt = askedAt;
        frozen = false;
        life = new ZoneLife(reign, snapshot, ports, rules, properties, () -> !frozen);
        status = ZoneStatus.RUNNING;
        while (!waiting.isEmpty()) {
            request(waiting.remove());
        }
    }

    private void loadFailed(long generation, String reason) {
        if (generation == reign.generation() && life == null) {
            LOG.error("Zone {} can't be loaded: {}", reign.zone(), reason);
            restart(reason);
        }
    }

    private void written(long generation, long batch, long askedAt) {
        if (generation != reign.generation() || life == null) {
            return;
        }
        verified(askedAt);
        life.commits.written(batch);
        performParked(life);
    }

    private void performParked(ZoneLife living) {
        Iterator<Perform> lines = parked.iterator();
        while (lines.hasNext() && !frozen && !living.commits.isBehind()) {
            var line = lines.next();
            lines.remove();
            living.obedience.perform(line);
        }
    }

    private void rejected(long generation, long batch, String reason) {
        if (generation == reign.generation()) {
            LOG.error("Zone {}: batch {} can't be written, starting anew from what is stored: {}",
                    reign.zone(), batch, reason);
            restart(reason);
        }
    }

    /** Forgets memory and loads again; goes out of service if that happens too often. */
    private void restart(String reason) {
        var now = ports.clock().nanos();
        reloads.removeIf(then -> now - then > java.time.Duration.ofMinutes(1).toNanos());
        reloads.add(now);
        var old = life;
        life = null;
        parked.clear();
        reign = new Reign(reign.zone(), reign.epoch(), reign.generation() + 1);
        if (reloads.size() > RELOADS_PER_MINUTE) {
            status = ZoneStatus.QUARANTINED;
            ports.keeper().quarantine(reign, reason);
            tellAll(old, new SessionMessage.Quarantined(reign.zone()));
            LOG.error("Zone {} is out of service until the node is started again: {}", reign.zone(), reason);
        } else {
            status = ZoneStatus.LOADING;
            tellAll(old, new SessionMessage.Reset(reign.zone()));
            ports.keeper().load(reign);
        }
        endIfLifeless();
    }

    private void lost() {
        LOG.warn("Zone {} has another owner; this node forgets it", reign.zone());
        var old = life;
        life = null;
        tellAll(old, new SessionMessage.NotHere(reign.zone()));
        end();
    }

    private static void tellAll(@Nullable ZoneLife life, SessionMessage message) {
        if (life != null) {
            life.tellAll(message);
        }
    }

    // ---- freezing ----

    private void verified(long askedAt) {
        verifiedAt = Math.max(verifiedAt, askedAt);
        checkFreshness();
    }

    private void checkFreshness() {
        if (life == null) {
            return;
        }
        var stale = ports.clock().nanos() - verifiedAt > properties.freezeAfter().toNanos();
        if (stale && !frozen) {
            frozen = true;
            status = ZoneStatus.FROZEN;
            LOG.warn("Zone {} is frozen: no word from the database for {}", reign.zone(), properties.freezeAfter());
            life.tellAll(new SessionMessage.Frozen(reign.zone(), 0));
            parked.forEach(line -> life.residents.refuse(line, new SessionMessage.Frozen(reign.zone(), line.number())));
            parked.clear();
        } else if (!stale && frozen) {
            frozen = false;
            status = ZoneStatus.RUNNING;
            LOG.info("Zone {} goes on", reign.zone());
            life.tellAll(new SessionMessage.Thawed(reign.zone()));
            life.commits.release();
        }
    }

    // ---- the end ----

    private void stop() {
        stopping = true;
        if (life != null) {
            life.departures.leaveAll(SHUTDOWN);
            life.save();
        } else {
            endIfLifeless();
        }
    }

    private void endIfStopped(ZoneLife living) {
        if (stopping && status != ZoneStatus.ENDED && living.commits.isSettled()) {
            end();
        }
    }

    private void endIfLifeless() {
        if (stopping && life == null) {
            end();
        }
    }

    private void end() {
        if (status != ZoneStatus.ENDED) {
            status = ZoneStatus.ENDED;
            wantsPulse = false;
            ended.run();
        }
    }
}
