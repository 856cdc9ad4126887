package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jventure.admin.security.SignedIn;
import org.jventure.kernel.AccountId;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.session.Sessions;
import org.jventure.session.Terminal;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.QueuedBackground;
import org.jventure.text.StyledText;
import org.springframework.util.unit.DataSize;

/** One browser's connection, in its own time. */
class PlayConnectionTest {

    private static final Peer PEER = new Peer("192.0.2.7", false, false, false);
    private static final String HELLO = "{\"ticket\":\"good\",\"character\":\"Ann\"}";

    private final ManualClock clock = new ManualClock();
    private final ManualExecutor executor = new ManualExecutor(clock);
    private final QueuedBackground background = new QueuedBackground();
    private final FakeSocket socket = new FakeSocket();
    private final List<Runnable> unsent = new ArrayList<>();
    private final List<Input> received = new ArrayList<>();
    private final Reading reading = new Reading(socket);
    private boolean reads = true;
    private boolean signedIn = true;
    private boolean away;
    private @Nullable Terminal terminal;
    private @Nullable String asked;

    private final PlayConnection connection = new PlayConnection(
            new PlayConnection.Visitor(new SignedIn(UUID.randomUUID(), "Ann"), "the session", PEER),
            new Outbound(socket, this::send, 1000),
            reading,
            executor,
            new PlayConnection.Doorkeeper(new OneTicket(), this::isSignedIn, (opened, person) -> {
                terminal = opened;
                asked = person.character();
                Sessions.Receiver receiver = received::add;
                return receiver;
            }, background, clock, properties()));

    private static PlayProperties properties() {
        return new PlayProperties(
                Duration.ofSeconds(30), Duration.ofSeconds(5), 10, 10, DataSize.ofKilobytes(8), 10, 20,
                DataSize.ofBytes(1000), Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    private static final class OneTicket implements PlayTickets {

        @Override
        public String issue(AccountId account) {
            return "good";
        }

        @Override
        public boolean redeem(String ticket, AccountId account) {
            if (ticket.equals("broken")) {
                throw new IllegalStateException("no database");
            }
            return ticket.equals("good");
        }
    }

    private boolean isSignedIn(String session, SignedIn person) {
        if (away) {
            throw new IllegalStateException("no database");
        }
        return signedIn && session.equals("the session") && person.name().equals("Ann");
    }

    private void send(Runnable task) {
        if (reads) {
            task.run();
        } else {
            unsent.add(task);
        }
    }

    private void say(String frame) {
        connection.said(frame);
        executor.drain();
    }

    private void enter() {
        connection.begin();
        say(HELLO);
        executor.drain();
    }

    @Test
    void whoShowsNoTicketInTimeIsGone() {
        connection.begin();

        executor.advance(Duration.ofSeconds(4));
        assertThat(socket.closed()).isNull();
        executor.advance(Duration.ofSeconds(1));

        assertThat(socket.closed()).isEqualTo(PlayConnection.TOO_LATE);
    }

    @Test
    void aGoodTicketOpensTheDoorForTheCharacterThatWasPlayed() {
        enter();

        assertThat(asked).isEqualTo("Ann");
        assertThat(socket.texts()).containsExactly("[{\"type\":\"welcome\"}]");
        say("{\"line\":\"look\"}");
        assertThat(received).containsExactly(new Input.Line("look"));
        executor.advance(Duration.ofSeconds(10));
        assertThat(socket.closed()).isNull();
    }

    @Test
    void whatThePageHasSeenCountsAsHeard() {
        say("{\"seen\":3}");
        enter();
        assertThat(terminal.heard()).isZero();

        say("{\"seen\":3}");
        say("{\"seen\":2}");

        assertThat(terminal.heard()).isEqualTo(3);
        assertThat(terminal.keepsToken()).isTrue();
    }

    @Test
    void aTicketThatCannotBeLookedUpIsNotSaidToBeBad() {
        connection.begin();
        say("{\"ticket\":\"broken\"}");

        assertThat(socket.closed()).isEqualTo(PlayConnection.TRY_LATER);
    }

    @Test
    void whoHangsUpWhileTheTicketIsLookedUpOpensNoSession() {
        background.hold();
        connection.begin();
        say(HELLO);
        connection.lost();
        executor.drain();
        background.release();
        executor.drain();

        assertThat(terminal).isNull();
    }

    @Test
    void aBrowserThatIsNotThereAnyMoreLosesItsLinkOnce() {
        enter();
        executor.advance(Duration.ofSeconds(60));
        assertThat(socket.pings()).isPositive();
        connection.ponged();
        executor.drain();
        executor.advance(Duration.ofSeconds(60));
        assertThat(received).isEmpty();

        executor.advance(Duration.ofSeconds(20));

        assertThat(received).containsExactly(new Input.Closed());
        assertThat(socket.closed()).isNotNull();
        connection.lost();
        executor.drain();
        assertThat(received).hasSize(1);
    }

    @Test
    void whoDoesNotReadIsGoneInsteadOfBeingWaitedFor() {
        enter();
        reads = false;
        for (int i = 0; i < 4; i++) {
            terminal.write(new Output.Text(StyledText.plain("x".repeat(250))));
            terminal.flush();
        }
        executor.drain();

        assertThat(received).containsExactly(new Input.Closed());
        unsent.forEach(Runnable::run);
        assertThat(socket.closed()).isEqualTo(BrowserTerminal.UNREAD);
    }

    @Test
    void aSessionThatEndsSaysWhetherAnotherWouldGoOn() {
        enter();
        terminal.write(new Output.Text(StyledText.plain("Good-bye.")));
        terminal.write(new Output.ComeBack());
        terminal.close();
        executor.drain();

        assertThat(socket.texts().getLast()).endsWith("{\"type\":\"end\",\"again\":true}]");
        assertThat(socket.closed()).isNotNull();
        assertThat(received).containsExactly(new Input.Closed());
    }

    @Test
    void whatComesAfterTheEndIsPassedOver() {
        enter();
        terminal.close();
        executor.drain();
        say("{\"line\":\"look\"}");
        terminal.write(new Output.Text(StyledText.plain("late")));
        terminal.flush();

        assertThat(received).containsExactly(new Input.Closed());
        assertThat(socket.texts().toString()).doesNotContain("late");
    }

    @Test
    void whoSignsOutElsewhereIsSentOutAtTheNextPingAndDoesNotComeBack() {
        enter();
        executor.advance(Duration.ofSeconds(40));
        assertThat(socket.closed()).isNull();

        signedIn = false;
        executor.advance(Duration.ofSeconds(20));

        assertThat(socket.texts().getLast()).endsWith("{\"type\":\"end\",\"again\":false}]");
        assertThat(socket.closed()).isEqualTo(PlayConnection.SIGNED_OUT);
        assertThat(received).containsExactly(new Input.Closed());
    }

    @Test
    void whileNobodyKnowsWhoIsSignedInEverybodyStays() {
        enter();
        away = true;
        signedIn = false;
        executor.advance(Duration.ofSeconds(40));
        assertThat(socket.closed()).isNull();

        away = false;
        executor.advance(Duration.ofSeconds(20));

        assertThat(socket.closed()).isEqualTo(PlayConnection.SIGNED_OUT);
    }

    @Test
    void aSlowAnswerIsWaitedForInsteadOfAskedForAgain() {
        enter();
        background.hold();
        executor.advance(Duration.ofSeconds(60));

        assertThat(background.waiting()).isEqualTo(1);
    }

    @Test
    void chatterIsLeftOutForABrowserThatDoesNotReadAndThatIsSaidOnce() {
        enter();
        reads = false;
        var chatter = new Output.Chatter(StyledText.plain("tum"));
        show(new Output.Text(StyledText.plain("x".repeat(300))));
        show(chatter);
        show(chatter);
        reads = true;
        List.copyOf(unsent).forEach(Runnable::run);

        show(chatter);
        show(chatter);

        assertThat(String.join("", socket.texts())).containsOnlyOnce("[some chatter was left out]")
                .endsWith("tum\"]]}]")
                .satisfies(all -> assertThat(all.split("tum", -1)).hasSize(3));
    }

    @Test
    void whoIsNotReadIsNotTakenForSilent() {
        enter();
        terminal.holdInput(true);
        assertThat(reading.isHeld()).isTrue();

        executor.advance(Duration.ofMinutes(10));
        assertThat(socket.closed()).isNull();
        terminal.holdInput(false);
        executor.advance(Duration.ofMinutes(2));

        assertThat(socket.closed()).isNotNull();
    }

    private void show(Output output) {
        terminal.write(output);
        terminal.flush();
    }
}
