package org.jventure.zone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jventure.kernel.Clock;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.presence.ZoneRequest.Perform;

/**
 * A zone that has been loaded, as long as its memory lives. It acts only while the store was lately seen to name it the
 * owner; else it freezes, forgetting nothing. While it is frozen, or the store does not take what it writes, it holds its
 * breath: its players are told, and keep their lines. Parked, it stands still until it goes on elsewhere or here. The
 * zone's thread only.
 */
final class Tenure {

    private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

    private final Reign reign;
    private final ZoneLife life;
    private final Clock clock;
    private final Freshness freshness;
    private final int mostLines;
    private final Consumer<ZoneMessage> again;
    private final Deque<Perform> behind = new ArrayDeque<>();
    private final Deque<ZoneMessage> late = new ArrayDeque<>();
    private boolean breathless;
    private @Nullable Parking parking;

    /** @param again handles a message that was kept, now that it may be */
    Tenure(
            Reign reign,
            ZoneLife life,
            Clock clock,
            Freshness freshness,
            int mostLines,
            Consumer<ZoneMessage> again) {
        this.reign = reign;
        this.life = life;
        this.clock = clock;
        this.freshness = freshness;
        this.mostLines = mostLines;
        this.again = again;
    }

    ZoneStatus status() {
        if (freshness.isFrozen()) {
            return ZoneStatus.FROZEN;
        }
        return parking == null ? ZoneStatus.RUNNING : ZoneStatus.MOVING;
    }

    ZoneLife life() {
        return life;
    }

    // ---- what may be a turn ----

    void request(ZoneRequest request) {
        if (isKept(new ZoneMessage.Request(request))) {
            return;
        }
        switch (request) {
            case ZoneRequest.Enter enter -> life.arrivals.enter(enter);
            case ZoneRequest.LinkLost lost -> life.links.lost(lost);
            case ZoneRequest.Listen listen -> life.facts.listen(listen);
            case ZoneRequest.Ask ask -> life.facts.answer(ask);
            case Perform line -> perform(line);
        }
    }

    private void perform(Perform line) {
        if (breathless) {
            giveBack(line);
        } else if (life.commits.isBehind()) {
            behind.add(line); // each session has one line under way at most, so this is bounded
        } else {
            life.obedience.perform(line);
        }
    }

    private void giveBack(Perform line) {
        life.residents.refuse(line, new SessionMessage.Frozen(reign.zone(), line.number()));
    }

    void hear(ZoneMessage.Hear words) {
        if (!isKept(words)) {
            life.hear(words.message());
        }
    }

    /** May be a turn: a room that is no more is emptied. */
    void redescribed(ZoneMessage.Redescribed news) {
        if (!isKept(news)) {
            life.redescribe(news.from(), news.content());
        }
    }

    void loaded(ZoneMessage.CharacterLoaded answer) {
        if (!isKept(answer)) {
            life.arrivals.loaded(answer.character(), answer.row());
        }
    }

    void loadFailed(ZoneMessage.CharacterLoadFailed answer) {
        if (!isKept(answer)) {
            LOG.warn("Zone {} could not load character {}: {}", reign.zone(), answer.character(), answer.reason());
            life.arrivals.loadFailed(answer.character());
        }
    }

    void answered(ZoneMessage.Answered answer) {
        if (!isKept(answer) && !isLate(answer)) {
            life.questions.answered(answer.number(), answer.answer());
        }
    }

    void askFailed(ZoneMessage.AskFailed answer) {
        if (!isKept(answer) && !isLate(answer)) {
            life.questions.failed(answer.number(), answer.reason());
        }
    }

    /** What comes of an answer changes the world, as a line does: it waits until the zone goes on. */
    private boolean isLate(ZoneMessage answer) {
        return freshness.isFrozen() && late.add(answer);
    }

    void present(ZoneMessage.Present present) {
        checkFreshness();
        if (parking == null && !freshness.isFrozen()) {
            life.strays.look(present.versions());
        }
    }

    void pulse() {
        checkFreshness();
        if (parking == null && !freshness.isFrozen()) {
            while (!late.isEmpty()) {
                again.accept(late.remove());
            }
            life.pulse();
        }
    }

    void written(ZoneMessage.Written written) {
        verified(written.askedAt());
        life.commits.written(written.batch());
        checkBreath();
        life.commits.release();
        Iterator<Perform> lines = behind.iterator();
        while (lines.hasNext() && !breathless && !life.commits.isBehind()) {
            var line = lines.next();
            lines.remove();
            life.obedience.perform(line);
        }
    }

    // ---- standing still ----

    void park(ZoneMessage.Park park) {
        checkFreshness();
        if (freshness.isFrozen()) {
            park.refusal().accept("its node can't reach the database just now.");
            return;
        }
        if (parking != null) {
            parking.askedAgain(park.answer(), parked());
            return;
        }
        parking = new Parking(clock.nanos(), mostLines, park.answer());
        for (Perform line : behind) {
            parking.keep(new ZoneMessage.Request(line));
        }
        behind.clear();
        life.saveAll();
    }

    private ZoneHost.Parked parked() {
        return new ZoneHost.Parked(reign.zone(), reign.epoch(), life.commits.lastBatch());
    }

    private boolean isKept(ZoneMessage message) {
        checkFreshness();
        if (parking == null) {
            return false;
        }
        if (!(message instanceof ZoneMessage.Request(Perform line))) {
            parking.keep(message);
        } else if (breathless) {
            giveBack(line);
        } else if (!parking.keep(message)) {
            life.residents.refuse(line, new SessionMessage.Busy(line.number()));
        }
        return true;
    }

    /** Hands over what has changed; called at the end of every message. */
    void flush() {
        life.facts.tellChanges();
        life.commits.flush();
        if (parking != null
                && !freshness.isFrozen()
                && life.commits.isSettled()
                && parking.settled(parked())) {
            goOn();
        }
    }

    /** It was not moved: all goes on as if nothing had happened, beginning with what came meanwhile. */
    private void goOn() {
        takeKept().forEach(again);
        life.commits.flush();
    }

    /** Ends the parking, if there is one; answers what was kept, in its order. */
    List<ZoneMessage> takeKept() {
        var kept = parking == null ? List.<ZoneMessage>of() : parking.takeKept();
        parking = null;
        return kept;
    }

    /** Whether the zone may go on elsewhere: all is written and sent, and nothing has happened since. */
    boolean isParked() {
        return parking != null && parking.isComplete();
    }

    /** Whether a batch was denied only because somebody has just moved the parked zone, and will say so. */
    boolean expectsMover() {
        return parking != null && parking.isReturnRefused(clock.nanos());
    }

    // ---- knowing that it is the owner ----

    /** The store was seen to name it the owner. Answers whether it is so in earnest: else the zone is lost. */
    boolean named(long askedAt) {
        verified(askedAt);
        if (parking == null) {
            return true;
        }
        switch (parking.advice(askedAt)) {
            case WAIT -> {}
            case GO_ON -> goOn();
            case RETURN -> {
                parking.beginReturn();
                life.commits.mark();
            }
            case LEAVE -> {
                return false;
            }
        }
        return true;
    }

    private void verified(long askedAt) {
        freshness.verified(askedAt);
        checkFreshness();
    }

    private void checkFreshness() {
        if (freshness.hasChanged()) {
            LOG.info("Zone {} {}", reign.zone(), freshness.isFrozen()
                    ? "is frozen: no word from the database of late"
                    : "goes on");
        }
        checkBreath();
        if (!freshness.isFrozen()) {
            life.commits.release();
        }
    }

    private void checkBreath() {
        var before = breathless;
        breathless = freshness.isFrozen() || life.commits.isStuck();
        if (breathless && !before) {
            life.tellAll(new SessionMessage.Frozen(reign.zone(), 0));
            var lines = new ArrayList<>(behind);
            behind.clear();
            if (parking != null) {
                lines.addAll(parking.takeLines());
            }
            lines.forEach(this::giveBack);
        } else if (before && !breathless) {
            life.tellAll(new SessionMessage.Thawed(reign.zone()));
        }
    }

    /** Its sessions are told that it breathes again, if they were told that it does not. */
    void thawForMove() {
        if (breathless) {
            life.tellAll(new SessionMessage.Thawed(reign.zone()));
        }
    }
}
