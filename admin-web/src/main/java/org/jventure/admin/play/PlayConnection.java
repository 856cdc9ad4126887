package org.jventure.admin.play;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jventure.admin.security.SignedIn;
import org.jventure.kernel.Background;
import org.jventure.kernel.Clock;
import org.jventure.kernel.SerialExecutor;
import org.jventure.session.Input;
import org.jventure.session.Peer;
import org.jventure.session.Person;
import org.jventure.session.Sessions;
import org.jventure.session.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * One browser's socket: wants a ticket first, then is a terminal. Its public methods may be called on any thread, in the
 * order of events; all is done on the connection's executor.
 */
final class PlayConnection {

    /** Codes of our own, so that the page knows what to do. */
    static final CloseStatus NO_TICKET = new CloseStatus(4401, "That ticket is not good here");
    static final CloseStatus SIGNED_OUT = new CloseStatus(4403, "Signed out");
    static final CloseStatus TOO_LATE = new CloseStatus(4408, "No ticket was shown in time");

    static final CloseStatus FLOOD = CloseStatus.POLICY_VIOLATION.withReason("Too many messages");
    static final CloseStatus NONSENSE = CloseStatus.BAD_DATA.withReason("Not a message of this game");
    static final CloseStatus TRY_LATER = new CloseStatus(1013, "Try again in a minute");

    private static final Logger log = LoggerFactory.getLogger(PlayConnection.class);

    private final Visitor visitor;
    private final Outbound outbound;
    private final Reading reading;
    private final SerialExecutor executor;
    private final Doorkeeper keeper;
    private final FrameLimit limit;
    private @Nullable BrowserTerminal terminal;
    private Sessions.@Nullable Receiver session;
    private boolean redeeming;
    private boolean asking;
    private boolean over;
    private long heardAt;

    /** @param session the one of the browser that the socket was opened with */
    record Visitor(SignedIn person, String session, Peer peer) {}

    /** What lets people in, the same for all. */
    record Doorkeeper(
            PlayTickets tickets, SignIns signIns, Door door, Background background, Clock clock, PlayProperties properties) {}

    /** Says whether people are signed in still; blocks, and throws if that is not known. */
    interface SignIns {

        boolean hold(String session, SignedIn person);
    }

    /** Opens a session; see {@link org.jventure.session.SessionDoor#openFor}. */
    interface Door {

        Sessions.Receiver openFor(Terminal terminal, Person person);
    }

    PlayConnection(
            Visitor visitor, Outbound outbound, Reading reading, SerialExecutor executor, Doorkeeper keeper) {
        this.visitor = visitor;
        this.outbound = outbound;
        this.reading = reading;
        this.executor = executor;
        this.keeper = keeper;
        var properties = keeper.properties();
        this.limit = new FrameLimit(keeper.clock(), properties.framesPerSecond(), properties.burst());
        this.heardAt = keeper.clock().nanos();
    }

    /** The socket is there. */
    void begin() {
        executor.schedule(keeper.properties().ticketWithin(), () -> {
            if (terminal == null && !redeeming) {
                end(TOO_LATE);
            }
        });
        ping();
    }

    /** The browser has sent a text. */
    void said(String frame) {
        executor.execute(() -> {
            heardAt = keeper.clock().nanos();
            if (over) {
                return;
            }
            if (!limit.allow()) {
                trouble("sent too many messages");
                end(FLOOD);
                return;
            }
            Said.read(frame).ifPresentOrElse(this::take, () -> {
                trouble("sent nonsense");
                end(NONSENSE);
            });
        });
    }

    /** The browser has answered a ping. */
    void ponged() {
        executor.execute(() -> heardAt = keeper.clock().nanos());
    }

    /** The connection has to end for what the browser did. */
    void refuse(CloseStatus status) {
        executor.execute(() -> end(status));
    }

    /** The socket is gone. */
    void lost() {
        executor.execute(() -> end(CloseStatus.NORMAL));
    }

    private void take(Said said) {
        switch (said) {
            case Said.Hello hello when terminal == null && !redeeming -> redeem(hello);
            case Said.Hello _ -> end(NONSENSE);
            case Said.Line(var text) -> line(text);
            case Said.Seen(var mark) -> seen(mark);
        }
    }

    private void line(String text) {
        var open = session;
        if (open == null) {
            end(NO_TICKET);
        } else {
            open.receive(new Input.Line(text));
        }
    }

    private void seen(long mark) {
        if (terminal != null) {
            terminal.heard(mark);
        }
    }

    private void redeem(Said.Hello hello) {
        redeeming = true;
        keeper.background().run(
                () -> keeper.tickets().redeem(hello.ticket(), visitor.person().id()),
                executor,
                good -> {
                    redeeming = false;
                    if (!good) {
                        trouble("showed a ticket that is not good");
                        end(NO_TICKET);
                    } else if (!over) {
                        open(hello);
                    }
                },
                failure -> {
                    log.warn("A ticket could not be looked up: {}", failure.toString());
                    end(TRY_LATER);
                });
    }

    private void open(Said.Hello hello) {
        var person = visitor.person();
        var screen = new BrowserTerminal(visitor.peer(), executor, outbound, reading, this::closed);
        terminal = screen;
        session = keeper.door().openFor(screen, new Person(person.id(), person.name(), hello.character(), hello.comeback()));
        screen.flush();
    }

    /** By the session, or because the socket was lost; once. */
    private void closed() {
        over = true;
        var open = session;
        if (open != null) {
            open.receive(new Input.Closed());
        }
    }

    private void end(CloseStatus status) {
        if (terminal != null) {
            terminal.lose(status);
        } else if (!over) {
            over = true;
            outbound.abort(status);
        }
    }

    private void ping() {
        executor.schedule(keeper.properties().pingEvery(), () -> {
            if (over) {
                return;
            }
            if (reading.isHeld()) {
                heardAt = keeper.clock().nanos(); // its signs of life wait with what it has typed
            }
            if (Duration.ofNanos(keeper.clock().nanos() - heardAt).compareTo(keeper.properties().silence()) > 0) {
                end(CloseStatus.SESSION_NOT_RELIABLE);
            } else {
                outbound.ping();
                askWhetherSignedIn();
                ping();
            }
        });
    }

    /** Who signs out in another tab has left this one, too. While nobody knows, they may stay. */
    private void askWhetherSignedIn() {
        if (asking) {
            return;
        }
        asking = true;
        keeper.background().run(
                () -> keeper.signIns().hold(visitor.session(), visitor.person()),
                executor,
                signedIn -> {
                    asking = false;
                    if (!signedIn) {
                        signedOut();
                    }
                },
                failure -> {
                    asking = false;
                    log.debug("Whether {} is signed in is not known now", visitor.person().name(), failure);
                });
    }

    private void signedOut() {
        if (terminal != null) {
            terminal.close(SIGNED_OUT);
        } else {
            end(NO_TICKET);
        }
    }

    private void trouble(String what) {
        log.info("The browser of {} at {} {}; closed", visitor.person().name(), visitor.peer().address(), what);
    }
}
