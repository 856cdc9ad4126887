package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.admin.security.SignedIn;
import org.jventure.kernel.AccountId;
import org.jventure.testing.ManualClock;
import org.jventure.testing.QueuedBackground;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.util.unit.DataSize;
import org.springframework.web.socket.CloseStatus;

/** Who gets a seat, and that each is given back. */
class PlaySeatsTest {

    private static final int MOST = 3;
    private static final int EACH = 2;

    private final PlayThreads threads = new PlayThreads();
    private final Seats seats = new Seats(MOST, EACH);
    private final PlaySocket sockets = new PlaySocket(threads, seats, keeper());

    private static PlayConnection.Doorkeeper keeper() {
        var never = new PlayTickets() {
            @Override
            public String issue(AccountId account) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean redeem(String ticket, AccountId account) {
                return false;
            }
        };
        var properties = new PlayProperties(
                Duration.ofSeconds(30), Duration.ofMinutes(5), MOST, EACH, DataSize.ofKilobytes(8), 10, 20,
                DataSize.ofBytes(1000), Duration.ofSeconds(20), Duration.ofSeconds(60));
        return new PlayConnection.Doorkeeper(never, (_, _) -> true, (terminal, person) -> {
            throw new UnsupportedOperationException();
        }, new QueuedBackground(), new ManualClock(), properties);
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    private static Authentication person() {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(UUID.randomUUID(), "Ann"), null, List.of());
    }

    /** Answers how it was closed at once; null if it was let in. */
    private @org.jspecify.annotations.Nullable CloseStatus come(FakeSocket socket) throws Exception {
        sockets.afterConnectionEstablished(socket);
        return socket.closed();
    }

    @Test
    void aSocketThatFailsAtOnceGivesItsSeatBack() throws Exception {
        var ann = person();
        for (int i = 0; i < MOST; i++) {
            var broken = new FakeSocket(ann) {
                @Override
                public void setTextMessageSizeLimit(int limit) {
                    throw new IllegalStateException("closed already");
                }
            };
            assertThatThrownBy(() -> sockets.afterConnectionEstablished(broken)).hasMessage("closed already");
            sockets.afterConnectionClosed(broken, CloseStatus.SERVER_ERROR);
        }

        assertThat(seats.taken()).isZero();
        var whole = new FakeSocket(ann);
        assertThat(come(whole)).isNull();
        sockets.afterConnectionClosed(whole, CloseStatus.NORMAL);
        assertThat(seats.taken()).isZero();
    }

    @Test
    void whoGetsNoSeatIsToldWhetherItIsTheirOwnDoing() throws Exception {
        var ann = person();
        assertThat(come(new FakeSocket(ann))).isNull();
        assertThat(come(new FakeSocket(ann))).isNull();
        assertThat(come(new FakeSocket(ann))).isEqualTo(PlaySocket.ENOUGH);
        assertThat(come(new FakeSocket(person()))).isNull();
        assertThat(come(new FakeSocket(person()))).isEqualTo(PlaySocket.FULL);
        assertThat(seats.taken()).isEqualTo(MOST);
    }
}
