package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.CHARSET;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.GMCP;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MCCP2;
import static org.jventure.telnet.codec.Wire.MCCP3;
import static org.jventure.telnet.codec.Wire.MSSP;
import static org.jventure.telnet.codec.Wire.MXP;
import static org.jventure.telnet.codec.Wire.NAWS;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.TTYPE;
import static org.jventure.telnet.codec.Wire.WILL;
import static org.jventure.telnet.codec.Wire.WONT;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.fact.FactKind;
import org.jventure.session.ClientProfile;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Terminal;
import org.jventure.telnet.codec.Wire;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** What the whole stack does for the programs at the other end, and what a session learns of them. */
class ClientProgramTest {

    private final EchoSessions sessions = new EchoSessions();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EmbeddedChannel channel = new EmbeddedChannel(TestPipeline.of(sessions, meters));

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aSessionKnowsItsClientFromTheStart() {
        sent(IAC, WILL, NAWS, IAC, SB, NAWS, 0, 100, 0, 40, IAC, SE, IAC, DO, GMCP, IAC, WILL, TTYPE);
        sent(IAC, SB, TTYPE, 0, "TINTIN++", IAC, SE, IAC, SB, TTYPE, 0, "xterm-256color", IAC, SE);
        sent(IAC, SB, TTYPE, 0, "MTTS 1359", IAC, SE);

        var client = terminal().client();
        assertThat(client.name()).isEqualTo("TINTIN++");
        assertThat(client.terminal()).isEqualTo("xterm-256color");
        assertThat(client.columns()).isEqualTo(100);
        assertThat(client.rows()).isEqualTo(40);
        assertThat(client.colours()).isEqualTo(1 << 24);
        assertThat(client.utf8()).isTrue();
        assertThat(client.screenReader()).isTrue();
        assertThat(client.protocols()).containsExactly("GMCP");
        assertThat(sessions.heard).isEmpty();
    }

    @Test
    void aSessionHearsOfEachChangeOnce() {
        greeted();

        sent(IAC, WILL, NAWS, IAC, SB, NAWS, 0, 100, 0, 40, IAC, SE, IAC, SB, NAWS, 0, 90, 0, 40, IAC, SE);
        sent(IAC, SB, NAWS, 0, 90, 0, 40, IAC, SE);

        assertThat(sessions.heard).hasSize(1);
        assertThat(((Input.ClientChanged) sessions.heard.getFirst()).client().columns()).isEqualTo(90);
        assertThat(terminal().client().columns()).isEqualTo(90);
    }

    @Test
    void aSessionHearsThatTheProgramWantsToKnowMoreOrLessWhenever() {
        greeted();
        sent(IAC, DO, GMCP, IAC, SB, GMCP, "Core.Supports.Set [\"Char 1\"]", IAC, SE);
        var atFirst = terminal().client().facts();
        sessions.heard.clear();

        sent(IAC, SB, GMCP, "Core.Supports.Add [\"Room 1\"]", IAC, SE);

        assertThat(sessions.heard).containsExactly(new Input.ClientChanged(terminal().client()));
        assertThat(terminal().client().facts()).contains(FactKind.ROOM).containsAll(atFirst);
        sent(IAC, SB, GMCP, "Core.Supports.Remove [\"Room\"]", IAC, SE);
        assertThat(terminal().client().facts()).isEqualTo(atFirst);
    }

    @Test
    void nothingIsSupposedOfARawSocket() {
        greeted();

        assertThat(terminal().client()).isEqualTo(ClientProfile.UNKNOWN);
    }

    @Test
    void messagesForTheProgramLeaveInOrderWithTheWords() {
        greeted();
        sent(IAC, DO, GMCP, IAC, SB, GMCP, "Core.Supports.Set [\"Char 1\"]", IAC, SE);

        terminal().write(new Output.Text(StyledText.plain("before")));
        terminal().write(new Output.OutOfBand(new GmcpMessage("Char.Vitals", "{}")));
        terminal().write(new Output.Text(StyledText.plain("behind")));
        terminal().flush();

        assertThat(raw()).isEqualTo(Wire.bytes(
                "\r\nbefore\r\n", IAC, SB, GMCP, "Char.Vitals {}", IAC, SE, "behind\r\n"));
    }

    @Test
    void messagesOfTheProgramReachTheSessionInOrderWithTheLines() {
        greeted();

        sent(IAC, DO, GMCP, "a\r\n", IAC, SB, GMCP, "Char.Items.Inv", IAC, SE, "b\r\n");

        assertThat(sessions.heard.subList(0, 3))
                .containsExactly(
                        new Input.Line("a"),
                        new Input.OutOfBand(GmcpMessage.of("Char.Items.Inv")),
                        new Input.Line("b"));
    }

    @Test
    void messagesOfTheProgramBeginNoSession() {
        sent();

        sent(IAC, DO, GMCP, IAC, SB, GMCP, "Char.Items.Inv", IAC, SE);

        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void theProgramIsToldGoodbye() {
        greeted();
        sent(IAC, DO, GMCP);

        Wire.receive(channel, "quit\r\n");

        assertThat(raw()).isEqualTo(Wire.bytes("Bye.\r\n", IAC, SB, GMCP, "Core.Goodbye \"Good-bye.\"", IAC, SE));
    }

    @Test
    void aTimingMarkIsAnsweredBehindWhatWasWrittenBefore() {
        greeted();
        terminal().write(new Output.Text(StyledText.plain("written, not yet flushed")));

        assertThat(sent(IAC, DO, 6)).isEqualTo("⏎written, not yet flushed⏎[IAC WILL 6]");
        assertThat(sent("look\r\n", IAC, DO, 6)).isEqualTo("You said: look⏎⏎> [IAC GA][IAC WILL 6]");
    }

    @Test
    void exitsAreClickedWhereTheClientCan() {
        greeted();
        sent(IAC, DO, MXP);

        terminal().write(new Output.Text(
                StyledText.plain("Exits <3: ").then(StyledText.clickable(Style.EXIT, "north", "north"))));
        terminal().flush();

        assertThat(sent()).isEqualTo("⏎Exits &lt;3: <SEND HREF=\"north\">north</SEND>⏎");
        assertThat(terminal().client().links()).isTrue();
    }

    @Test
    void aClientThatRejectsUtf8ReadsAscii() {
        greeted();
        sent(IAC, DO, CHARSET, IAC, SB, CHARSET, 3, IAC, SE);

        terminal().write(new Output.Text(StyledText.plain("a café – ÿ")));
        terminal().flush();

        assertThat(raw()).isEqualTo(Wire.bytes("\r\na cafe - y\r\n"));
    }

    @Test
    void aConnectionThatIsSilentOnOurSideIsKeptAlive() {
        greeted();
        channel.freezeTime();

        channel.advanceTimeBy(61, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(sent()).isEqualTo("[IAC 241]");
    }

    @Test
    void aNopOfTheClientIsNothing() {
        greeted();

        assertThat(sent("lo", IAC, 241, "ok\r\n")).startsWith("You said: look");
    }

    @Test
    void anInterruptTakesBackWhatWasNotEntered() {
        greeted();

        sent("drop all", IAC, 244, "look\r\n", "give", IAC, 243, "north\r\n");

        assertThat(sessions.lines()).containsExactly("look", "north");
    }

    @Test
    void abortingOutputLosesNoneOfIt() {
        greeted();

        assertThat(sent("one\r\n", IAC, 245, IAC, DO, 6)).isEqualTo("You said: one⏎⏎> [IAC GA][IAC WILL 6]");
    }

    /** A crawler sends this and no more. */
    @Test
    void aCrawlerIsAnsweredThoughItNeverTellsItsTerminal() {
        sent();

        Wire.receive(channel, IAC, DO, MSSP);

        assertThat(new String(raw(), StandardCharsets.ISO_8859_1)).contains("PLAYERS\u00023").contains("UPTIME\u00021795397855");
        channel.close();
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void whoAsksForStatusInPlainTextNeedsNoSession() {
        sent();

        assertThat(sent("MSSP-REQUEST\r\n")).contains("PLAYERS\t3");
        assertThat(sessions.terminals).isEmpty();
    }

    @Test
    void whoPlaysMaySayWhatACrawlerAsks() {
        greeted();
        terminal().write(new Output.Playing("Ann"));

        assertThat(sent("MSSP-REQUEST\r\n")).startsWith("You said: MSSP-REQUEST");
    }

    @Test
    void theLastWordsOfAPackedConnectionCanBeRead() throws Exception {
        greeted();
        sent(IAC, DO, GMCP);
        terminal().write(new Output.Playing("Ann"));
        Wire.receive(channel, IAC, DO, MCCP2);

        Wire.receive(channel, "quit\r\n");

        var all = raw();
        var inflater = new Inflater();
        inflater.setInput(all, 5, all.length - 5);
        var plain = new byte[500];
        int length = inflater.inflate(plain);
        assertThat(inflater.finished()).isTrue();
        assertThat(Arrays.copyOf(plain, length)).isEqualTo(Wire.bytes("Bye.\r\n", IAC, SB, GMCP, "Core.Goodbye \"Good-bye.\"", IAC, SE));
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aBombClosesTheConnectionWithAWordAndIsCounted() {
        greeted();
        sent(IAC, DO, MCCP3, IAC, SB, MCCP3, IAC, SE);

        var words = sent(Bombs.of(5_000_000));

        assertThat(words).isEqualTo("⏎What your client has sent can't be read, so this connection is closed.⏎");
        assertThat(channel.isOpen()).isFalse();
        assertThat(meters.get("jventure.telnet.abuse").tag("what", "bomb").counter().count()).isEqualTo(1);
        assertThat(sessions.closed()).isEqualTo(1);
    }

    /** Ranvier's library never returns from this. */
    @Test
    void anUnfinishedSubnegotiationHoldsNobodyUp() {
        greeted();

        sent(IAC, SB, 24, 0, "x", "\r\n");
        assertThat(sent(IAC, DONT, 25, "look\r\n")).contains("You said: look");
    }

    @Test
    void everyPromptIsMarked() {
        greeted();

        assertThat(sent("look\r\n")).endsWith("> [IAC GA]");
        assertThat(sent(IAC, DO, 25, "look\r\n")).endsWith("> [IAC EOR]");
        assertThat(sent(IAC, DO, 3, "look\r\n")).as("also where go-ahead is suppressed").endsWith("> [IAC EOR]");
    }

    /** It shows the bytes of UTF-8 each as a letter of its own, and has a line for prompts that is not among the others. */
    @Test
    void tinyFugueReadsPlainLettersAndNoEmptyLines() {
        sent(IAC, WILL, TTYPE, IAC, DO, 25, IAC, DONT, CHARSET);
        sent(IAC, SB, TTYPE, 0, "TINYFUGUE", IAC, SE);
        sent(IAC, SB, TTYPE, 0, "ANSI-ATTR", IAC, SE, IAC, SB, TTYPE, 0, "ANSI", IAC, SE);

        terminal().write(new Output.Text(StyledText.plain("Grüße")));
        terminal().flush();

        assertThat(sent()).isEqualTo("Grusse⏎");
        sent("hide\r\n", IAC, DO, 1);
        assertThat(sent("secret\r\n")).startsWith("You said: secret");
    }

    @Test
    void aTinyFugueThatAgreesToUtf8GetsIt() {
        sent(IAC, WILL, TTYPE, IAC, DO, CHARSET, IAC, SB, CHARSET, 2, "UTF-8", IAC, SE);
        sent(IAC, SB, TTYPE, 0, "TINYFUGUE", IAC, SE, IAC, SB, TTYPE, 0, "ANSI", IAC, SE);

        assertThat(terminal().client().utf8()).isTrue();
    }

    private Terminal terminal() {
        return sessions.terminals.getFirst();
    }

    private void greeted() {
        sent();
        sent(IAC, WONT, TTYPE);
    }

    private String sent(Object... received) {
        if (received.length > 0) {
            Wire.receive(channel, received);
        }
        return Wire.sent(channel);
    }

    private byte[] raw() {
        var bytes = new ByteArrayOutputStream();
        for (ByteBuf piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
            var next = new byte[piece.readableBytes()];
            piece.readBytes(next);
            piece.release();
            bytes.writeBytes(next);
        }
        return bytes.toByteArray();
    }
}
