package org.jventure.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jventure.admin.testing.SiteTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Sockets on a real server, held by somebody who need not be a browser. */
@Timeout(60)
class PlaySocketTest extends SiteTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    private String name = "";

    private Cookie join() {
        name = newName();
        return signUp(name);
    }

    private String own() {
        return "http://localhost:" + port;
    }

    private String ticket(Cookie of) throws Exception {
        return JsonMapper.shared().readTree(post("/play/ticket", of).getResponse().getContentAsString())
                .get("ticket").stringValue();
    }

    private TestSocket socket(Cookie of) {
        return TestSocket.open(port, own(), of);
    }

    private static String hello(String ticket) {
        return "{\"ticket\":\"" + ticket + "\"}";
    }

    @Test
    void aTicketOfOnesOwnOpensTheGame() throws Exception {
        var ann = join();
        try (var socket = socket(ann)) {
            socket.say(hello(ticket(ann)));

            socket.awaits("\"type\":\"welcome\"");
            socket.awaits("\"type\":\"playing\",\"name\":\"" + name + "\"");
            socket.awaits("\"exits\":[\"north\",\"east\",\"in\"]");
            socket.say("{\"line\":\"say <script>alert(1)</script>\"}");
            socket.awaits("<script>alert(1)</script>"); // as data: what becomes of it, BrowserMarkupIT sees
            socket.say("{\"line\":\"quit\"}");
            socket.awaits("{\"type\":\"end\",\"again\":false}");
            assertThat(socket.awaitEnd()).isEqualTo(1000);
        }
    }

    @Test
    void pagesOfOtherSitesGetNoSocketEvenWithTheCookie() {
        var ann = join();
        for (var origin : new String[] {"https://evil.example", "http://localhost", "http://localhost:1", "null", ""}) {
            assertThatThrownBy(() -> TestSocket.open(port, origin, ann))
                    .as(origin)
                    .isInstanceOf(CompletionException.class)
                    .extracting(Throwable::getCause)
                    .isInstanceOfSatisfying(WebSocketHandshakeException.class,
                            e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
        }
    }

    @Test
    void strangersGetNoSocket() {
        assertThatThrownBy(() -> TestSocket.open(port, own(), new Cookie("none", "none")))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aTicketThatWasUsedIsNotGood() throws Exception {
        var ann = join();
        var ticket = ticket(ann);
        try (var first = socket(ann); var second = socket(ann)) {
            first.say(hello(ticket));
            first.awaits("welcome");

            second.say(hello(ticket));

            assertThat(second.awaitEnd()).isEqualTo(4401);
            assertThat(first.isOpen()).isTrue();
        }
    }

    @Test
    void aTicketOfSomebodyElseIsNotGood() throws Exception {
        var ann = join();
        var eve = join();
        try (var socket = socket(eve)) {
            socket.say(hello(ticket(ann)));

            assertThat(socket.awaitEnd()).isEqualTo(4401);
            assertThat(socket.heard()).isEmpty();
        }
    }

    @Test
    void aTicketThatHasExpiredOrNeverWasIsNotGood() throws Exception {
        var ann = join();
        var ticket = ticket(ann);
        db.sql("update play_ticket set expires_at = now() - interval '1 second'").update();
        for (var wrong : new String[] {ticket, "", "x", "' or 1=1 --"}) {
            try (var socket = socket(ann)) {
                socket.say(hello(wrong));

                assertThat(socket.awaitEnd()).isEqualTo(4401);
            }
        }
    }

    @Test
    void linesWithoutATicketEndTheConnection() {
        var ann = join();
        try (var socket = socket(ann)) {
            socket.say("{\"line\":\"look\"}");

            assertThat(socket.awaitEnd()).isEqualTo(4401);
        }
    }

    @Test
    void aSecondTicketIsNonsense() throws Exception {
        var ann = join();
        try (var socket = socket(ann)) {
            socket.say(hello(ticket(ann)));
            socket.awaits("welcome");
            socket.say(hello(ticket(ann)));

            assertThat(socket.awaitEnd()).isEqualTo(1007);
        }
    }

    @Test
    void nonsenseEndsTheConnectionBeforeAndAfterTheTicket() throws Exception {
        var ann = join();
        for (var nonsense : new String[] {"look", "[]", "{\"line\":{}}", "\u0000"}) {
            try (var early = socket(ann); var late = socket(ann)) {
                early.say(nonsense);
                assertThat(early.awaitEnd()).isEqualTo(1007);

                late.say(hello(ticket(ann)));
                late.awaits("welcome");
                late.say(nonsense);
                assertThat(late.awaitEnd()).isEqualTo(1007);
            }
        }
    }

    @Test
    void hugeMessagesEndTheConnection() throws Exception {
        var ann = join();
        try (var early = socket(ann); var late = socket(ann)) {
            early.say("x".repeat(8193));
            assertThat(early.awaitEnd()).isEqualTo(1009);

            late.say(hello(ticket(ann)));
            late.awaits("welcome");
            late.say("{\"line\":\"" + "x".repeat(100_000) + "\"}");
            assertThat(late.awaitEnd()).isEqualTo(1009);
        }
    }

    @Test
    void aLineThatIsTooLongIsRefusedInWords() throws Exception {
        var ann = join();
        try (var socket = socket(ann)) {
            socket.say(hello(ticket(ann)));
            socket.awaits("Exits");
            socket.say("{\"line\":\"" + "x".repeat(1001) + "\"}");

            socket.awaits("That line was too long: 1000 letters are the most; it was not done.");
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void bytesEndTheConnection() throws Exception {
        var ann = join();
        try (var socket = socket(ann)) {
            socket.sayBytes(ByteBuffer.wrap(new byte[] {1, 2, 3}));

            assertThat(socket.awaitEnd()).isEqualTo(1003);
        }
    }

    @Test
    void whatIsPastedIsReadNoFasterThanItIsDoneAndKeepsItsOrder() throws Exception {
        var ann = join();
        try (var socket = socket(ann)) {
            socket.say(hello(ticket(ann)));
            socket.awaits("welcome");
            for (int i = 1; i <= 600 && socket.isOpen(); i++) {
                socket.say("{\"line\":\"say line " + i + ".\"}");
            }
            socket.awaits("line 600.");

            assertThat(Pattern.compile("line (\\d+)\\.").matcher(socket.heard()).results()
                            .map(match -> Integer.parseInt(match.group(1))))
                    .isEqualTo(IntStream.rangeClosed(1, 600).boxed().toList());
        }
    }

    @Test
    void oneAccountHasOnlySoManySockets() {
        var ann = join();
        var sockets = new java.util.ArrayList<TestSocket>();
        try {
            for (int i = 0; i < 10; i++) {
                sockets.add(socket(ann));
            }
            var oneMore = socket(ann);
            sockets.add(oneMore);

            assertThat(oneMore.awaitEnd()).isEqualTo(4429);
        } finally {
            sockets.forEach(TestSocket::close);
        }
    }
}
