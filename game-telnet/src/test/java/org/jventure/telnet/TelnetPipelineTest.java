package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.AYT;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.ECHO;
import static org.jventure.telnet.codec.Wire.END_OF_RECORD;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.NAWS;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.TTYPE;
import static org.jventure.telnet.codec.Wire.WILL;
import static org.jventure.telnet.codec.Wire.WONT;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.gate.WaysIn;
import org.jventure.text.StyledText;

class TelnetPipelineTest {

    private static final String OFFER = Wire.OFFER;
    private static final String GREETING = "Welcome.⏎⏎> [IAC GA]";

    private final EchoSessions sessions = new EchoSessions();
    private final EmbeddedChannel channel = new EmbeddedChannel(TestPipeline.of(sessions));

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void asksBeforeItGreets() {
        assertThat(sent()).isEqualTo(OFFER);
        assertThat(sessions.terminals).isEmpty();
    }

    /** On a line of its own: a raw socket shows a few odd signs of what was proposed. */
    @Test
    void greetsWhoeverSaysNothingAfterAWhile() {
        sent();
        channel.freezeTime();

        channel.advanceTimeBy(301, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();

        assertThat(sent()).isEqualTo("⏎" + GREETING);
    }

    @Test
    void listensForAMomentBeforeItProposes() {
        var patient = new EmbeddedChannel(TestPipeline.listeningFirst(sessions, WaysIn.open()));
        assertThat(Wire.sent(patient)).isEmpty();
        patient.freezeTime();

        patient.advanceTimeBy(51, TimeUnit.MILLISECONDS);
        patient.runScheduledPendingTasks();

        assertThat(Wire.sent(patient)).isEqualTo(OFFER);
        patient.finishAndReleaseAll();
    }

    @Test
    void whoSpeaksFirstIsProposedToAtOnce() {
        var patient = new EmbeddedChannel(TestPipeline.listeningFirst(sessions, WaysIn.open()));

        Wire.receive(patient, "look\r\n");

        assertThat(Wire.sent(patient)).startsWith(OFFER).contains("Welcome.");
        patient.finishAndReleaseAll();
    }

    @Test
    void theAnswerToABrowserIsAllThatItReads() {
        var patient = new EmbeddedChannel(TestPipeline.listeningFirst(sessions, WaysIn.open()));
        patient.freezeTime();

        Wire.receive(patient, "GET / HTTP/1.1\r\n\r\n");
        patient.advanceTimeBy(1, TimeUnit.SECONDS);
        patient.runScheduledPendingTasks();

        assertThat(Wire.sent(patient)).startsWith("HTTP/1.1 400").endsWith("port 5443.\n");
        patient.finishAndReleaseAll();
    }

    @Test
    void aProgramThatSaysTooMuchOfItsOptionsWaits() {
        greeted();
        channel.freezeTime();
        for (int i = 0; i < 150; i++) {
            Wire.receive(channel, IAC, SB, NAWS, 0, 80, 0, 24, IAC, SE);
        }
        assertThat(channel.config().isAutoRead()).isTrue();
        for (int i = 0; i < 100; i++) {
            Wire.receive(channel, IAC, DO, 200);
        }
        assertThat(channel.config().isAutoRead()).isFalse();

        channel.advanceTimeBy(900, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.advanceTimeBy(200, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void greetsInColourWhoeverTellsItsTerminal() {
        sent();
        assertThat(sent(IAC, WILL, TTYPE, IAC, WILL, NAWS, IAC, SB, NAWS, 0, 100, 0, 40, IAC, SE))
                .isEqualTo("[IAC SB 24 1 IAC SE]");
        sent(IAC, SB, TTYPE, 0, "MUDLET", IAC, SE);
        sent(IAC, SB, TTYPE, 0, "ANSI-TRUECOLOR", IAC, SE);

        assertThat(sent(IAC, SB, TTYPE, 0, "MTTS 2349", IAC, SE)).isEqualTo("⎋[1mWelcome.⎋[0m⏎⏎> [IAC GA]");
    }

    @Test
    void whoTypesAtOnceIsGreetedAtOnceAndLosesNothing() {
        sent();

        assertThat(sent(IAC, DO, END_OF_RECORD, "hello\r\n"))
                .isEqualTo("Welcome.⏎⏎> [IAC EOR]You said: hello⏎⏎> [IAC EOR]");
    }

    @Test
    void aLineThatSharesItsSegmentWithNegotiationIsHeardWhereverItIsCut() {
        var stream = Wire.bytes("lo", IAC, WONT, TTYPE, "ok\r\n", IAC, DONT, 25, IAC, SB, NAWS, 0, 9, 0, 9, IAC, SE, "go\r\n");

        for (int cut = 0; cut <= stream.length; cut++) {
            var game = new EchoSessions();
            var client = new EmbeddedChannel(TestPipeline.of(game));
            client.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(stream, 0, cut)));
            client.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(stream, cut, stream.length)));
            assertThat(game.lines()).as("cut at %d", cut).containsExactly("look", "go");
            client.finishAndReleaseAll();
        }
    }

    @Test
    void fiftyPastedLinesAreHeardInOrder() {
        var lines = IntStream.range(0, 50).mapToObj(i -> "say " + i).toList();

        Wire.receive(channel, String.join("\r\n", lines) + "\r\n");

        assertThat(sessions.lines()).isEqualTo(lines);
    }

    @Test
    void answersToLinesTypedAheadDoNotStickToThePromptBeforeThem() {
        greeted();

        assertThat(sent("one\r\ntwo\r\n")).isEqualTo("You said: one⏎⏎> [IAC GA]⏎You said: two⏎⏎> [IAC GA]");
        assertThat(sent("three\r\n")).isEqualTo("You said: three⏎⏎> [IAC GA]");
    }

    @Test
    void textThatComesWhileAPromptStandsHasALineOfItsOwn() {
        greeted();

        var terminal = sessions.terminals.getFirst();
        terminal.write(new Output.Text(StyledText.plain("Bob arrives.")));
        terminal.write(new Output.Text(StyledText.plain("Bob smiles.")));
        terminal.write(new Output.Prompt(StyledText.plain("> ")));
        terminal.flush();

        assertThat(sent()).isEqualTo("⏎Bob arrives.⏎Bob smiles.⏎⏎> [IAC GA]");
    }

    @Test
    void nothingLeavesBeforeItIsFlushed() {
        greeted();

        sessions.terminals.getFirst().write(new Output.Text(StyledText.plain("Bob arrives.")));

        assertThat(sent()).isEmpty();
    }

    @Test
    void aMarkCountsAsHeardOnceTheClientHasAnsweredForIt() {
        greeted();
        var terminal = sessions.terminals.getFirst();

        terminal.write(new Output.Text(StyledText.plain("Bob arrives.")));
        terminal.write(new Output.Mark(1));
        assertThat(terminal.heard()).isZero();
        terminal.flush();

        assertThat(sent()).isEqualTo("⏎Bob arrives.⏎[IAC DO 6]");
        assertThat(terminal.heard()).isZero();
        sent(IAC, WILL, 6);
        assertThat(terminal.heard()).isEqualTo(1);
        terminal.write(new Output.Text(StyledText.plain("Bob smiles.")));
        terminal.write(new Output.Mark(2));
        channel.close();
        assertThat(terminal.heard()).isEqualTo(1);
    }

    @Test
    void aSecretIsTypedBlindAndItsLineEndIsSupplied() {
        greeted();

        assertThat(sent("hide\r\n")).isEqualTo("[IAC WILL 1]Password: [IAC GA]");
        assertThat(sent(IAC, DO, ECHO)).isEmpty();
        assertThat(sent("sesame\r\n")).isEqualTo("⏎You said: sesame⏎⏎> [IAC GA]");
        assertThat(sent("show\r\n")).isEqualTo("⏎[IAC WONT 1]> [IAC GA]");
        assertThat(sent("look\r\n")).startsWith("You said: look");
    }

    @Test
    void aClientThatRefusesToHideMovesItsOwnCursor() {
        greeted();
        sent("hide\r\n", IAC, DONT, ECHO);

        assertThat(sent("sesame\r\n")).isEqualTo("You said: sesame⏎⏎> [IAC GA]");
    }

    @Test
    void isThere() {
        greeted();

        assertThat(sent(IAC, AYT)).isEqualTo("⏎[Yes]⏎⏎> [IAC GA]");
    }

    @Test
    void isThereOnceForAllThatOneReadAsks() {
        greeted();

        assertThat(sent(IAC, AYT, "look\r\n", IAC, AYT, IAC, AYT))
                .isEqualTo("You said: look⏎⏎> [IAC GA]⏎[Yes]⏎⏎> [IAC GA]");
        assertThat(sent(IAC, AYT)).contains("[Yes]");
    }

    @Test
    void isThereAlsoBeforeItGreets() {
        sent();

        assertThat(sent(IAC, AYT)).isEqualTo("⏎[Yes]⏎");
    }

    @Test
    void sendsItsLastWordsBeforeItCloses() {
        greeted();

        assertThat(sent("quit\r\nlook\r\n")).isEqualTo("Bye.⏎");

        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.heard).containsExactly(new Input.Line("quit"), new Input.Closed());
    }

    @Test
    void aLostConnectionIsToldOnceAndNothingFollows() {
        greeted();

        channel.close();
        sessions.terminals.getFirst().write(new Output.Text(StyledText.plain("to nobody")));
        sessions.terminals.getFirst().flush();
        sessions.terminals.getFirst().close();

        assertThat(sessions.heard).containsExactly(new Input.Closed());
    }

    @Test
    void aConnectionThatGoesBeforeTheGreetingIsNeverASession() {
        channel.close();
        channel.runScheduledPendingTasks();

        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void aBugInTheGameEndsOneConnection() {
        greeted();

        sent("fail\r\n");

        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.closed()).isEqualTo(1);
    }

    @Test
    void whatIsNotReadWaitsAtTheOtherEnd() {
        greeted();
        var terminal = sessions.terminals.getFirst();

        terminal.holdInput(true);
        assertThat(channel.config().isAutoRead()).isFalse();
        terminal.holdInput(false);

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void chatterIsLeftOutForWhoDoesNotReadAndThatIsSaidOnce() {
        greeted();
        var terminal = sessions.terminals.getFirst();
        var chatter = new Output.Chatter(StyledText.plain("Bob gossips, \"tum\""));
        terminal.write(chatter);
        terminal.flush();
        assertThat(sent()).contains("Bob gossips");

        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        for (int i = 0; i < 10; i++) {
            terminal.write(chatter);
        }
        terminal.write(new Output.Text(StyledText.plain("Bob whispers.")));
        terminal.flush();
        assertThat(sent()).isEqualTo("Bob whispers.⏎");
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        terminal.write(chatter);
        terminal.write(chatter);
        terminal.flush();

        assertThat(sent()).isEqualTo("[some chatter was left out]⏎" + "Bob gossips, \"tum\"⏎".repeat(2));
    }

    @Test
    void whoDoesNotReadForLongIsToldSoAndClosed() {
        greeted();
        channel.freezeTime();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        channel.runPendingTasks();

        channel.advanceTimeBy(29, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();

        assertThat(sent()).contains("You do not read what you are sent; this connection ends.");
        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.closed()).isEqualTo(1);
    }

    @Test
    void whoReadsAgainInTimeStays() {
        greeted();
        channel.freezeTime();
        for (int i = 0; i < 3; i++) {
            channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
            channel.runPendingTasks();
            channel.advanceTimeBy(20, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
            channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
            channel.runPendingTasks();
        }

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void anEndlessSubnegotiationIsClosed() {
        greeted();

        Wire.receive(channel, IAC, SB, 201, new byte[100_000]);

        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.closed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: a\r\n\r\n", "POST /login HTTP/1.1\r\n\r\nx=y", "PRI * HTTP/2.0\r\n"})
    void browsersAreToldWhereTheyAre(String request) {
        sent();

        var pieces = List.of(request.substring(0, 3), request.substring(3));
        pieces.forEach(piece -> Wire.receive(channel, piece));

        assertThat(sent()).startsWith("HTTP/1.1 400 Bad Request⏎").contains("This is a telnet port").contains("port 5443");
        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void tlsClientsGetAnAlert() {
        sent();

        Wire.receive(channel, 0x16);
        Wire.receive(channel, 0x03, 0x01, 0x02, 0x00);

        assertThat(sent()).isEqualTo("\u0015\u0003\u0001\0\u0002\u0002FThis port speaks plain telnet. TLS is spoken on port 5443.⏎");
        assertThat(channel.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n", "PROXY UNKNOWN\r\n", "\r\n\r\n\0\r\nQUIT\n\u0021\u0011\0\u000c"})
    void whoClaimsToSpeakForOthersIsNotBelieved(String header) {
        sent();

        Wire.receive(channel, header);

        assertThat(sent()).contains("does not take your word").contains("jventure.telnet.proxies");
        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void whoOnlyPressesEnterIsHeardAtOnce() {
        sent();

        Wire.receive(channel, "\r\n");

        assertThat(sessions.lines()).containsExactly("");
    }

    @Test
    void playersMayBeNamedLikeVerbsOfHttp() {
        Wire.receive(channel, "GE");
        Wire.receive(channel, "T\r\nHEAD\r\nGET / HTTP/1.1\r\n");

        assertThat(sessions.lines()).containsExactly("GET", "HEAD", "GET / HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void noiseDoesNoHarm(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500 && channel.isOpen(); i++) {
            var noise = new byte[random.nextInt(1, 300)];
            random.nextBytes(noise);
            for (int j = 0; j < noise.length; j += 1 + random.nextInt(9)) {
                noise[j] = (byte) switch (random.nextInt(4)) {
                    case 0 -> '\n';
                    case 1 -> 240 + random.nextInt(16);
                    case 2 -> List.of(1, 3, 24, 25, 31).get(random.nextInt(5));
                    default -> IAC;
                };
            }
            channel.writeInbound(Unpooled.wrappedBuffer(noise));
            channel.releaseOutbound();
        }
        channel.checkException();
        channel.close();

        assertThat(sessions.closed()).isEqualTo(1);
    }

    private void greeted() {
        sent();
        assertThat(sent(IAC, WONT, TTYPE)).isEqualTo(GREETING);
    }

    private String sent(Object... received) {
        if (received.length > 0) {
            Wire.receive(channel, received);
        }
        return Wire.sent(channel);
    }
}
