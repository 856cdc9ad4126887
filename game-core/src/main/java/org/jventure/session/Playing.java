package org.jventure.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.character.Admission;
import org.jventure.kernel.Clock;
import org.jventure.kernel.ZoneId;
import org.jventure.presence.Reign;
import org.jventure.presence.SessionAddress;
import org.jventure.presence.SessionMessage;
import org.jventure.presence.ZoneRequest;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/**
 * A session whose character is in the world, or on its way into a zone. It is the only queue of the player's lines: it
 * numbers them and has one under way at a time. Only after an orderly move does it send a line again that was not
 * answered; after a break it tells the player that the line may not have happened.
 */
final class Playing implements Stage {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final int TRIES_WHEN_CLOSED = 30;

    private final Admission admission;
    private final Terminal terminal;
    private final Screen screen;
    private final GameGate gate;
    private final SessionAddress address;
    private final LineQueue lines;
    private final HeldBreath breath;
    private final Runnable end;
    private ZoneId zone;
    private @Nullable Reign reign;
    private StyledText prompt = StyledText.EMPTY;
    private @Nullable String underWay;
    private long sent;
    private int asked;
    private boolean atTheEdge;
    private boolean closed;

    Playing(
            Admission admission,
            Terminal terminal,
            Screen screen,
            GameGate gate,
            SessionAddress address,
            Clock clock,
            SessionProperties properties,
            Runnable end) {
        this.admission = admission;
        this.terminal = terminal;
        this.screen = screen;
        this.gate = gate;
        this.address = address;
        var limiter = new InputLimiter(clock, properties.linesPerSecond(), properties.burst());
        this.lines = new LineQueue(terminal.executor(), screen, limiter, properties.mostWaiting());
        this.breath = new HeldBreath(terminal.executor(), screen, lines);
        this.end = end;
        this.zone = admission.zone();
    }

    void begin() {
        enter(admission.zone());
    }

    @Override
    public @Nullable StyledText prompt() {
        return reign == null || underWay != null || breath.isHeld() || prompt.isEmpty() ? null : prompt;
    }

    // ---- lines ----

    @Override
    public void line(String line) {
        if (!breath.refuses()) {
            lines.add(line);
            pump();
        }
    }

    private void pump() {
        if (reign != null && !breath.isHeld() && underWay == null) {
            var line = lines.next(this::pump);
            if (line != null) {
                perform(line);
            }
        }
    }

    private void perform(String line) {
        underWay = line;
        sent++;
        gate.send(address, zone, new ZoneRequest.Perform(admission.character(), admission.sessionNo(), sent, line));
    }

    // ---- what zones say ----

    @Override
    public void message(SessionMessage message) {
        switch (message) {
            case SessionMessage.Entered entered -> entered(entered);
            case SessionMessage.Show(var from, var text) -> {
                if (from.equals(reign)) {
                    screen.show(text);
                }
            }
            case SessionMessage.Done(var from, var number, var newPrompt) -> {
                if (from.equals(reign) && number == sent) {
                    prompt = newPrompt;
                    answered();
                }
            }
            case SessionMessage.Left(var from, var target) -> {
                if (from.equals(reign)) {
                    takeBack(); // sent behind the step, so it found nobody there
                    enter(target);
                }
            }
            case SessionMessage.Moved(var from, _, _, _) -> {
                if (from.equals(reign)) {
                    takeBack();
                    enter(from.zone());
                }
            }
            case SessionMessage.Gone(var from, var farewell) -> {
                if (from.equals(reign)) {
                    screen.show(farewell);
                    end.run();
                }
            }
            case SessionMessage.Busy(var number) -> {
                if (number == sent && underWay != null) {
                    screen.say("Too much is going on here; that was not done. Try again.");
                    sent--; // the zone never saw it and expects this number next
                    answered();
                }
            }
            case SessionMessage.Superseded(var newer) -> superseded(newer);
            case SessionMessage.Elsewhere(var there) -> enter(there);
            case SessionMessage.NotHere(var from) -> broken(from, "The world shivers…");
            case SessionMessage.Reset(var from) -> broken(from, "The world blinks: the last moments did not happen.");
            case SessionMessage.Quarantined(var from) -> closedForRepair(from);
            case SessionMessage.Frozen(var from, var number) -> freeze(from, number);
            case SessionMessage.Thawed(var from) -> thaw(from);
        }
    }

    private void answered() {
        underWay = null;
        if (closed) {
            tellLinkLost();
            terminal.executor().schedule(ASK_AGAIN, this::endIfArrived); // a step into another zone may follow
            return;
        }
        screen.promptDue();
        pump();
    }

    /** The line under way was not done: it waits again, and the same number will serve. */
    private void takeBack() {
        var line = underWay;
        if (line != null) {
            lines.putBack(line);
            underWay = null;
            sent--;
        }
    }

    private void superseded(long newer) {
        if (newer > admission.sessionNo()) {
            screen.say("You have signed in from elsewhere; this connection ends.");
            end.run();
        }
    }

    // ---- entering ----

    private void enter(ZoneId target) {
        zone = target;
        reign = null;
        asked = 0;
        ask(target);
    }

    private void ask(ZoneId target) {
        if (reign != null || !zone.equals(target)) {
            return;
        }
        if (closed && asked >= TRIES_WHEN_CLOSED) {
            end.run();
            return;
        }
        if (++asked == 3) {
            screen.say("The world is slow to answer; you wait.");
        }
        gate.send(address, target,
                new ZoneRequest.Enter(admission.character(), admission.sessionNo(), address, sent));
        int attempt = asked;
        terminal.executor().schedule(ASK_AGAIN, () -> {
            if (asked == attempt) {
                ask(target);
            }
        });
    }

    private void entered(SessionMessage.Entered entered) {
        if (!entered.reign().zone().equals(zone) || entered.sessionNo() != admission.sessionNo()) {
            return;
        }
        reign = entered.reign();
        sent = Math.max(sent, entered.lastDone());
        prompt = entered.prompt();
        atTheEdge = false;
        if (closed) {
            lost();
            return;
        }
        pump(); // the prompt comes behind what the zone shows next
    }

    /** The zone broke off: what was under way may or may not have happened, and is not sent again. */
    private void broken(ZoneId from, String words) {
        if (!from.equals(zone)) {
            return;
        }
        if (reign != null) {
            screen.say(words);
            if (underWay != null) {
                screen.show(StyledText.of(Style.SYSTEM, "'" + underWay + "' may not have happened."));
            }
        }
        if (closed && reign != null) {
            end.run(); // the zone keeps the character for the grace, whatever became of the line
            return;
        }
        underWay = null;
        breath.end();
        reign = null;
        int attempt = asked;
        terminal.executor().schedule(ASK_AGAIN, () -> {
            if (asked == attempt) {
                ask(zone);
            }
        });
    }

    private void closedForRepair(ZoneId from) {
        var words = "This part of the world is closed for repair; you wait at its edge.";
        if (reign == null && !atTheEdge && from.equals(zone)) {
            screen.say(words);
        }
        atTheEdge = true;
        broken(from, words);
    }

    // ---- freezing ----

    private void freeze(ZoneId from, long number) {
        if (!from.equals(zone) || reign == null) {
            return;
        }
        if (number == sent) {
            takeBack();
        }
        breath.hold();
        if (closed) {
            lost();
        }
    }

    private void thaw(ZoneId from) {
        if (from.equals(zone) && breath.isHeld()) {
            breath.end();
            screen.say("The world breathes again.");
            pump();
        }
    }

    // ---- the link ----

    @Override
    public void closed() {
        closed = true;
        lines.clear();
        if (reign != null) {
            lost();
        } // else: on its way; once it has entered, its character stays there for the grace
    }

    /**
     * Ends unless a line is under way: that may be a step into another zone, where nobody else would enter. Its answer is
     * waited for first, because the news of a lost link overtakes lines, and who is cut off is answered nothing.
     */
    private void lost() {
        if (underWay == null) {
            tellLinkLost();
            end.run();
        }
    }

    private void tellLinkLost() {
        gate.send(address, zone, new ZoneRequest.LinkLost(admission.character(), admission.sessionNo()));
    }

    private void endIfArrived() {
        if (reign != null) {
            end.run();
        }
    }
}
