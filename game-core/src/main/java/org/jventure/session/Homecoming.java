package org.jventure.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.LineNumber;
import org.jventure.kernel.NodeId;
import org.jventure.kernel.SerialExecutor;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.SessionMessage.Missed;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.Words;

/**
 * The time in which a session that goes on for an older one waits for what its player has missed: first that is shown,
 * then what zones have said since. If it does not come, the player is told, and looks around anew. One thread.
 */
final class Homecoming {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_HELD = 2_000;
    private static final String QUIET =
            "You are back. Nothing was said since the line broke, but what was on its way then may be lost.";
    private static final String LOST = "You are back. What was said meanwhile is lost.";

    private final @Nullable Claim claim;
    private final SerialExecutor executor;
    private final Screen screen;
    private final Then then;
    private final Deque<Held> held = new ArrayDeque<>();
    private @Nullable Missed early;
    private boolean entered;
    private boolean inVain;
    private boolean over;
    private Runnable stopTimer = () -> {};

    /**
     * What a player comes back with.
     *
     * @param ofSession the number of the session that broke off
     * @param seen      up to which they have read what that one showed, or an older one; null if they can't say
     * @param byCode    they have typed it, and want another for the next time
     */
    record Claim(long ofSession, @Nullable Long seen, boolean byCode) {}

    /** What follows. */
    interface Then {

        /** These lines of channels need not be told any more. */
        void heardBefore(List<LineNumber> latest);

        /** Nothing came, and nobody has shown the player where they are. */
        void look();

        /** It is over; {@code replay} is given all that was held, in order, behind this. */
        void goOn();
    }

    private record Held(NodeId from, SessionMessage message) {}

    /** @param claim null for a session that goes on for none: then all is over before it begins */
    Homecoming(@Nullable Claim claim, SerialExecutor executor, Screen screen, Then then) {
        this.claim = claim;
        this.executor = executor;
        this.screen = screen;
        this.then = then;
        this.over = claim == null;
    }

    boolean isOver() {
        return over;
    }

    /** The zone has let the session in; {@code missedComes} says whether there is something to wait for. */
    void entered(boolean missedComes) {
        if (over || entered) {
            return;
        }
        entered = true;
        if (early != null) {
            end(early, false);
        } else if (inVain) {
            end(null, true);
        } else if (missedComes) {
            stopTimer = executor.schedule(PATIENCE, () -> end(null, true));
        } else {
            end(null, false); // the zone shows what there is
        }
    }

    /** Whether the message is for this time: nobody else need look at it now. */
    boolean takes(NodeId from, SessionMessage message) {
        if (message instanceof Missed missed) {
            arrived(missed);
            return true;
        }
        if (message instanceof SessionMessage.NothingKept) {
            inVain = true;
            if (entered && !over) {
                end(null, true);
            }
            return true;
        }
        if (over || !entered || message instanceof SessionMessage.Entered || message instanceof SessionMessage.Superseded) {
            return false;
        }
        held.add(new Held(from, message));
        if (held.size() == MOST_HELD) {
            end(null, true);
        }
        return true;
    }

    /** Gives what was held to whoever looks at it now. */
    void replay(BiConsumer<NodeId, SessionMessage> hearer) {
        while (!held.isEmpty()) {
            var next = held.remove();
            hearer.accept(next.from(), next.message());
        }
    }

    /** The session ends. */
    void stop() {
        over = true;
        held.clear();
        stopTimer.run();
    }

    private void arrived(Missed missed) {
        if (over || claim == null || claim.ofSession() != missed.ofSession()) {
            return; // too late, or from one before: what that one had, the one asked has shown
        }
        if (entered) {
            end(missed, false);
        } else {
            early = missed;
        }
    }

    private void end(@Nullable Missed missed, boolean blind) {
        over = true;
        stopTimer.run();
        if (missed == null) {
            screen.say(LOST);
        } else {
            then.heardBefore(missed.latest());
            tell(missed);
        }
        if (blind) {
            then.look();
        }
        then.goOn();
    }

    private void tell(Missed missed) {
        var heard = missed.heard();
        var unsure = missed.unsure() && (claim == null || claim.seen() == null);
        if (claim != null && claim.seen() != null) {
            heard = Math.max(heard, claim.seen());
        }
        var known = (int) Math.clamp(heard - missed.first() + 1, 0, missed.texts().size());
        var texts = missed.texts().subList(known, missed.texts().size());
        var leftOut = missed.first() - heard - 1;
        if (texts.isEmpty() && leftOut <= 0) {
            screen.say(unsure ? QUIET : "You are back, and have missed nothing.");
            return;
        }
        screen.say("You are back. This is what you have missed:");
        if (unsure) {
            screen.say("(What was on its way when the line broke may be lost.)");
        }
        if (leftOut > 0) {
            screen.show(StyledText.of(Style.SYSTEM, "(" + Words.count((int) leftOut, "line") + " of it left out)"));
        }
        texts.forEach(screen::show);
    }
}
