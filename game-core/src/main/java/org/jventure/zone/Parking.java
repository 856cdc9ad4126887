package org.jventure.zone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jventure.presence.ZoneRequest.Perform;

/**
 * The time in which a zone stands still so that it can go on elsewhere: what comes meanwhile is kept in its order, and
 * not answered. The zone's thread only.
 */
final class Parking {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Answers come in a few milliseconds or, if the store is slow, too late for players not to notice the move. */
    private static final Duration FOR_ANSWERS = Duration.ofMillis(100);

    private static final int MOST_KEPT = 10_000;

    private final long since;
    private final int mostLines;
    private final Deque<ZoneMessage> kept = new ArrayDeque<>();
    private Consumer<ZoneHost.Parked> answer;
    private int lines;
    private long refusedAt;
    private Step step = Step.ASKING;

    private enum Step {
        /** What was asked before is not yet answered. */
        ASKING,
        /** What happened before is not yet written and sent. */
        WRITING,
        /** All is written and sent: somebody else may take the zone over as it is. */
        PARKED,
        /** A batch is under way that makes a move to somebody else impossible, or is refused because of one. */
        RETURNING,
        /** It was refused: somebody has moved the zone, and will say so. */
        REFUSED
    }

    /** @param since the clock when the zone was told to park */
    Parking(long since, int mostLines, Consumer<ZoneHost.Parked> answer) {
        this.since = since;
        this.mostLines = mostLines;
        this.answer = answer;
    }

    /** Keeps the message; answers false if too much of its kind is kept. What sessions ask for they will ask again. */
    boolean keep(ZoneMessage message) {
        if (message.isLine()) {
            if (lines >= mostLines) {
                return false;
            }
            lines++;
        } else if (kept.size() - lines >= MOST_KEPT && !(message instanceof ZoneMessage.StoreAnswer)) {
            return false;
        }
        kept.add(message);
        return true;
    }

    /** All that was kept, in its order; nothing is kept afterwards. */
    List<ZoneMessage> takeKept() {
        var all = List.copyOf(kept);
        kept.clear();
        lines = 0;
        return all;
    }

    /** The lines that were kept; they are kept no longer. */
    List<Perform> takeLines() {
        var taken = new ArrayList<Perform>();
        kept.removeIf(message -> {
            var line = message instanceof ZoneMessage.Request(Perform perform) ? perform : null;
            if (line != null) {
                taken.add(line);
            }
            return line != null;
        });
        lines = 0;
        return taken;
    }

    /** Somebody asks again; what was answered is answered again. */
    void askedAgain(Consumer<ZoneHost.Parked> asker, ZoneHost.Parked parked) {
        answer = asker;
        if (step == Step.PARKED) {
            asker.accept(parked);
        }
    }

    /** What a zone does that is still parked when the store names this node as the owner. */
    enum Advice {
        WAIT,
        /** Go on at once: nobody was told that the zone is parked. */
        GO_ON,
        /** Write a batch first: whoever was told may be about to move the zone. */
        RETURN,
        /** Give up: the store takes nothing from this node, and nobody has moved the zone. */
        LEAVE
    }

    /** @param askedAt the clock when the store was asked */
    Advice advice(long askedAt) {
        return switch (step) {
            case ASKING, WRITING -> askedAt - since >= PATIENCE.toNanos() ? Advice.GO_ON : Advice.WAIT;
            case PARKED -> askedAt - since >= PATIENCE.toNanos() ? Advice.RETURN : Advice.WAIT;
            case RETURNING -> Advice.WAIT;
            case REFUSED -> askedAt >= refusedAt ? Advice.LEAVE : Advice.WAIT;
        };
    }

    /** Whether all was written and sent, and nothing has happened since. */
    boolean isComplete() {
        return step != Step.ASKING && step != Step.WRITING;
    }

    /** Whether answers still become turns, so that who has asked learns them here. */
    boolean awaitsAnswers() {
        return step == Step.ASKING;
    }

    /** Answers whether the wait for answers ends just now, because all are here or it has lasted long enough. */
    boolean endsWait(boolean allAnswered, long now) {
        if (step != Step.ASKING || !allAnswered && now - since < FOR_ANSWERS.toNanos()) {
            return false;
        }
        step = Step.WRITING;
        return true;
    }

    void beginReturn() {
        step = Step.RETURNING;
    }

    /** The store has denied a batch. Answers whether it was the one for the return, so that a mover will come. */
    boolean isReturnRefused(long now) {
        if (step != Step.RETURNING) {
            return false;
        }
        step = Step.REFUSED;
        refusedAt = now;
        return true;
    }

    /** All is written and sent. Answers whether the zone goes on here. */
    boolean settled(ZoneHost.Parked parked) {
        switch (step) {
            case ASKING -> {}
            case WRITING -> {
                step = Step.PARKED;
                answer.accept(parked);
            }
            case PARKED, REFUSED -> {}
            case RETURNING -> {
                return true;
            }
        }
        return false;
    }
}
