package org.jventure.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.account.Approvals;
import org.jventure.account.Approvals.Request;
import org.jventure.kernel.Background;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;

/**
 * Finds out which of the terminals of this node that wait for a browser have been approved: with one question a second for
 * all of them, and none while nobody waits. It has no timer: those who wait remind it. Any thread.
 */
final class ApprovalWatch {

    static final Duration EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalWatch.class);

    private final Approvals approvals;
    private final Background background;
    private final Clock clock;
    private final Map<Request, Consumer<CharacterId>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long asked;

    ApprovalWatch(Approvals approvals, Background background, Clock clock) {
        this.approvals = approvals;
        this.background = background;
        this.clock = clock;
        this.asked = clock.nanos() - EVERY.toNanos();
    }

    /** @param approved told once, on any thread */
    void await(Request request, Consumer<CharacterId> approved) {
        waiting.put(request, approved);
    }

    /** It is told nothing any more, and can no longer be approved. */
    void forget(Request request, SerialExecutor back) {
        if (waiting.remove(request) != null) {
            background.run(
                    () -> {
                        approvals.cancel(request);
                        return true;
                    },
                    back,
                    _ -> {},
                    _ -> {});
        }
    }

    /** To be called every so often by each that waits; asks if nobody else has in that time. */
    void remind(SerialExecutor back) {
        if (clock.nanos() - asked >= EVERY.toNanos() && asking.compareAndSet(false, true)) {
            asked = clock.nanos();
            var who = Set.copyOf(waiting.keySet());
            background.run(
                    () -> approvals.approved(who),
                    back,
                    approved -> {
                        asking.set(false);
                        approved.forEach(request -> claim(request, back));
                    },
                    e -> {
                        asking.set(false);
                        LOG.debug("A look for approvals failed", e);
                    });
        }
    }

    private void claim(Request request, SerialExecutor back) {
        background.run(
                () -> waiting.containsKey(request) ? approvals.claim(request) : Optional.<CharacterId>empty(),
                back,
                character -> {
                    var approved = character.isEmpty() ? null : waiting.remove(request);
                    if (approved != null) {
                        approved.accept(character.get());
                    }
                },
                e -> LOG.debug("An approval could not be claimed", e)); // the next look finds it again
    }
}
