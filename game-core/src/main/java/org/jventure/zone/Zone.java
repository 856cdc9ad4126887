package org.jventure.zone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * One zone under one epoch: an actor that handles a message at a time and never blocks. It is loaded, and lives as a
 * {@link Tenure}. What it can't write makes it start anew from what is stored; when that does not help, it goes out of
 * service.
 */
final class Zone {

    private static final Logger LOG = LoggerFactory.getLogger(Zone.class);
    private static final StyledText SHUTDOWN =
            StyledText.of(Style.SYSTEM, "The world goes to sleep for a while. All is kept; come back soon.");
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_REASON = 1_000;

    private final LongSupplier generations;
    private final ZonePorts ports;
    private final Rules rules;
    private final ZoneProperties properties;
    private final Runnable ended;
    private final Deque<ZoneMessage> waiting = new ArrayDeque<>();
    private final Reloads reloads = new Reloads();
    private final ZoneGauge gauge;
    private final long begunAt;
    private Reign reign;
    private @Nullable Tenure tenure;
    private @Nullable Long namedAt;
    private List<String> lines = List.of();
    private boolean stopping;

    /**
     * @param generations gives each life of the memory a higher number than all before had, also those of zones that ended
     * @param ended       called once when nothing more will come from the zone
     */
    Zone(
            ZoneId id,
            long epoch,
            LongSupplier generations,
            ZonePorts ports,
            Rules rules,
            ZoneProperties properties,
            Runnable ended) {
        this.generations = generations;
        this.reign = new Reign(id, epoch, generations.getAsLong());
        this.begunAt = ports.clock().nanos();
        this.ports = ports;
        this.rules = rules;
        this.properties = properties;
        this.gauge = new ZoneGauge(properties.rest() != ZoneProperties.Rest.NEVER);
        this.ended = ended;
    }

    /** Begins to load; the first message it sends. */
    void start() {
        ports.keeper().load(reign);
    }

    /** What others may see of it. Any thread. */
    ZoneGauge gauge() {
        return gauge;
    }

    void handle(ZoneMessage message) {
        attempt(message);
        if (tenure != null) {
            tenure.flush();
            gauge.show(tenure.status());
            gauge.measure(tenure.life());
            if (stopping && tenure.life().commits.isSettled()) {
                end();
            }
        }
    }

    private void attempt(ZoneMessage message) {
        try {
            if (gauge.status() != ZoneStatus.ENDED) {
                dispatch(message);
            } else if (message instanceof ZoneMessage.Reply reply) {
                ports.outside().publish(reply.tooLate());
            }
        } catch (RuntimeException e) {
            LOG.error("Zone {} failed on {}", reign, message.getClass().getSimpleName(), e);
        }
    }

    private void dispatch(ZoneMessage message) {
        switch (message) {
            case ZoneMessage.StoreAnswer answer -> {
                if (answer.reign().equals(reign)) {
                    answered(answer);
                } else if (answer instanceof ZoneMessage.Reply reply) {
                    ports.outside().publish(reply.tooLate());
                }
            }
            case ZoneMessage.Verified(var epoch, var askedAt) -> named(epoch, askedAt);
            case ZoneMessage.Moved moved -> moved(moved);
            case ZoneMessage.Lost() -> lost();
            case ZoneMessage.Stop() -> stop();
            case ZoneMessage.Request(var request) when tenure != null -> tenure.request(request);
            case ZoneMessage.Hear words when tenure != null -> tenure.hear(words);
            case ZoneMessage.Pulse() when tenure != null -> tenure.pulse();
            case ZoneMessage.Redescribed news when tenure != null -> tenure.redescribed(news);
            case ZoneMessage.Park park -> park(park);
            case ZoneMessage.Request _, ZoneMessage.Hear _ -> await(message);
            case ZoneMessage.Present present when tenure != null -> tenure.present(present);
            case ZoneMessage.Pulse _, ZoneMessage.Redescribed _, ZoneMessage.Present _ -> {}
        }
    }

    /** Keeps what can wait until the zone has been loaded: words, and sessions that want in. */
    private void await(ZoneMessage message) {
        if (gauge.status() == ZoneStatus.QUARANTINED) {
            if (message instanceof ZoneMessage.Request(ZoneRequest.Enter enter)) {
                ports.outside().tell(enter.session(), new SessionMessage.Quarantined(reign.zone()));
            }
        } else if (!message.isLine() && waiting.size() < MOST_WAITING) {
            waiting.add(message);
        }
    }

    // ---- the store's answers ----

    private void answered(ZoneMessage.StoreAnswer answer) {
        switch (answer) {
            case ZoneMessage.Denied _ -> {
                if (tenure == null || !tenure.expectsMover()) {
                    lost();
                }
            }
            case ZoneMessage.Rejected(_, _, var reason) -> {
                LOG.error("Zone {}: a batch can't be written, starting anew from what is stored: {}",
                        reign.zone(), reason);
                restart(reason);
            }
            case ZoneMessage.LoadFailed(_, var reason) when tenure == null -> {
                LOG.info("Zone {} can't be loaded: {}", reign.zone(), reason);
                restart(reason);
            }
            case ZoneMessage.Loaded(_, var askedAt, var snapshot) when tenure == null -> loaded(askedAt, snapshot);
            case ZoneMessage.Written written when tenure != null -> tenure.written(written);
            case ZoneMessage.CharacterLoaded loaded when tenure != null -> tenure.loaded(loaded);
            case ZoneMessage.CharacterLoadFailed failed when tenure != null -> tenure.loadFailed(failed);
            case ZoneMessage.Answered answered when tenure != null -> tenure.answered(answered);
            case ZoneMessage.AskFailed failed when tenure != null -> tenure.askFailed(failed);
            case ZoneMessage.LoadFailed _, ZoneMessage.Loaded _, ZoneMessage.Written _ -> {}
            case ZoneMessage.CharacterLoaded _, ZoneMessage.CharacterLoadFailed _ -> {}
            case ZoneMessage.Answered _, ZoneMessage.AskFailed _ -> {}
        }
    }

    private void loaded(long askedAt, ZoneSnapshot snapshot) {
        var freshness = new Freshness(ports.clock(), properties.freezeAfter(), askedAt);
        if (namedAt != null) {
            freshness.verified(namedAt); // a load may take longer than a zone may go unverified
        }
        ZoneLife life;
        try {
            life = new ZoneLife(reign, snapshot, ports, rules, properties, () -> !freshness.isFrozen());
        } catch (RuntimeException e) {
            LOG.error("Zone {} can't be made of what is stored", reign.zone(), e);
            restart(NodeWriter.reason(e));
            return;
        }
        tenure = new Tenure(reign, life, ports.clock(), freshness, properties.mailbox(), this::attempt);
        gauge.show(tenure.status());
        var kept = List.copyOf(waiting);
        waiting.clear();
        kept.forEach(this::attempt);
    }

    /** Forgets memory and loads again; goes out of service if that happens too often. */
    private void restart(String reason) {
        var old = tenure;
        if (old != null) {
            lines = old.life().obedience.unwrittenLines();
            old.life().questions.giveUpAll();
        }
        tenure = null;
        reign = new Reign(reign.zone(), reign.epoch(), generations.getAsLong());
        if (reloads.areTooMany(ports.clock().nanos())) {
            gauge.show(ZoneStatus.QUARANTINED);
            ports.keeper().quarantine(reign, trouble(reason));
            tellAll(old, new SessionMessage.Quarantined(reign.zone()));
            LOG.error("Zone {} is out of service until staff release it: {}", reign.zone(), reason);
        } else {
            gauge.show(ZoneStatus.LOADING);
            tellAll(old, new SessionMessage.Reset(reign.zone()));
            ports.keeper().load(reign);
        }
        if (old != null) {
            old.takeKept().stream()
                    .filter(ZoneMessage.Hear.class::isInstance) // what a session has asked may be out of date by now
                    .forEach(this::attempt);
        }
        if (stopping) {
            end();
        }
    }

    /** What staff find in the store: why, and what players had typed just before. */
    private String trouble(String reason) {
        var why = reason.length() > MOST_REASON ? reason.substring(0, MOST_REASON) + "…" : reason;
        return lines.isEmpty() ? why : why + "\nBefore that:\n" + String.join("\n", lines);
    }

    // ---- who owns it ----

    private void named(long epoch, long askedAt) {
        if (epoch < reign.epoch()) {
            if (askedAt >= begunAt) { // else the question was asked before the zone was given to this node
                LOG.error("ALARM: the database has gone back: zone {} was under epoch {} and is under {} now",
                        reign.zone(), reign.epoch(), epoch);
                lost();
            }
            return;
        }
        namedAt = askedAt;
        if (epoch > reign.epoch() || tenure != null && !tenure.named(askedAt)) {
            lost();
        }
    }

    private void park(ZoneMessage.Park park) {
        if (park.epoch() != reign.epoch()) {
            park.refusal().accept("its node runs it under another epoch.");
        } else if (stopping) {
            park.refusal().accept("it is just ending.");
        } else if (tenure != null) {
            tenure.park(park);
        } else {
            park.refusal().accept(gauge.status() == ZoneStatus.QUARANTINED
                    ? "it is out of service."
                    : "its node is still loading it.");
        }
    }

    private void lost() {
        LOG.info("Zone {} has another owner; this node forgets it", reign.zone());
        leave(new SessionMessage.NotHere(reign.zone()));
    }

    private void moved(ZoneMessage.Moved moved) {
        if (moved.newEpoch() <= reign.epoch()) {
            return;
        }
        if (tenure == null || !tenure.isParked() || moved.newEpoch() != reign.epoch() + 1) {
            lost();
            return;
        }
        LOG.info("Zone {} goes on at {}", reign.zone(), moved.node());
        tenure.thawForMove();
        leave(new SessionMessage.Moved(reign, moved.newEpoch(), moved.node(), moved.incarnation()));
    }

    // ---- the end ----

    private void stop() {
        stopping = true;
        if (tenure == null) {
            end();
        } else {
            tenure.takeKept();
            tenure.life().questions.giveUpAll();
            tenure.life().departures.leaveAll(SHUTDOWN);
            tenure.life().save();
        }
    }

    /** Ends without another turn. Who waits is told, and words that waited are sent on. */
    private void leave(SessionMessage message) {
        var old = tenure;
        tenure = null;
        if (old != null) {
            old.life().questions.giveUpAll();
        }
        tellAll(old, message);
        var rest = new ArrayList<>(old == null ? waiting : old.takeKept());
        for (ZoneMessage kept : rest) {
            if (kept instanceof ZoneMessage.Request(ZoneRequest.Enter enter)) {
                ports.outside().tell(enter.session(), message);
            } else if (kept instanceof ZoneMessage.Hear(var words)) {
                ports.outside().forward(reign.zone(), words);
            }
        }
        end();
    }

    private static void tellAll(@Nullable Tenure tenure, SessionMessage message) {
        if (tenure != null) {
            tenure.life().tellAll(message);
        }
    }

    private void end() {
        if (gauge.status() != ZoneStatus.ENDED) {
            gauge.show(ZoneStatus.ENDED);
            tenure = null;
            ended.run();
        }
    }
}
