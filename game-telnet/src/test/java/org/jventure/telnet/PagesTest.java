package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.AYT;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.GMCP;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.NAWS;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.TTYPE;
import static org.jventure.telnet.codec.Wire.WILL;
import static org.jventure.telnet.codec.Wire.WONT;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Terminal;
import org.jventure.telnet.codec.Wire;
import org.jventure.text.Preferences;
import org.jventure.text.Preferences.Choice;
import org.jventure.text.Style;
import org.jventure.text.StyledText;

/** Long answers, a page at a time. */
class PagesTest {

    private final EchoSessions sessions = new EchoSessions();
    private final EmbeddedChannel channel = new EmbeddedChannel(TestPipeline.of(sessions));

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aPageIsAsLongAsTheScreenAndEnterGoesOn() {
        screenOfRows(12);

        assertThat(sent("long\r\n")).isEqualTo(lines(1, 11) + "[19 more lines: Enter goes on, q skips the rest] [IAC GA]");
        assertThat(sent("\r\n")).isEqualTo(lines(12, 22) + "[8 more lines: Enter goes on, q skips the rest] [IAC GA]");
        assertThat(sent("\r\n")).isEqualTo(lines(23, 30) + "⏎> [IAC GA]");
        assertThat(sent("\r\n")).isEqualTo("You said: ⏎⏎> [IAC GA]");
    }

    @Test
    void whoAsksWhetherWeAreThereIsAnsweredAmidPages() {
        screenOfRows(12);
        sent("long\r\n");

        assertThat(sent(IAC, AYT)).isEqualTo("⏎[Yes]⏎[19 more lines: Enter goes on, q skips the rest] [IAC GA]");
        assertThat(sent("\r\n")).startsWith(lines(12, 22));
    }

    @Test
    void theSessionHearsThatSomebodyTurnsPages() {
        screenOfRows(12);
        sent("long\r\n");

        sent("\r\n");

        assertThat(sessions.heard).contains(new Input.Awake());
        assertThat(sessions.lines()).containsExactly("long");
    }

    @Test
    void pagesFollowTheWindow() {
        screenOfRows(12);
        sent("long\r\n", IAC, SB, NAWS, 0, 80, 0, 40, IAC, SE);

        assertThat(sent("\r\n")).isEqualTo(lines(12, 30) + "⏎> [IAC GA]");
    }

    @Test
    void qSkipsTheRest() {
        screenOfRows(12);
        sent("long\r\n");

        assertThat(sent("q\r\n")).isEqualTo("> [IAC GA]");
        assertThat(sessions.lines()).containsExactly("long");
    }

    @Test
    void anyOtherCommandSkipsTheRestAndIsDone() {
        screenOfRows(12);
        sent("long\r\n");

        assertThat(sent("look\r\n")).isEqualTo("You said: look⏎⏎> [IAC GA]");
    }

    @Test
    void whatOthersDoMeanwhileIsToldBehind() {
        screenOfRows(12);
        sent("long\r\n");
        says("Bob arrives.");
        says("Bob leaves.");

        assertThat(sent()).isEmpty();
        assertThat(sent("q\r\n")).isEqualTo("Bob arrives.⏎Bob leaves.⏎⏎> [IAC GA]");
    }

    @Test
    void aCommandIsDoneBehindWhatOthersDid() {
        screenOfRows(12);
        sent("long\r\n");
        says("Bob arrives.");

        assertThat(sent("look\r\n")).isEqualTo("Bob arrives.⏎You said: look⏎⏎> [IAC GA]");
    }

    @Test
    void whoIsAwayForLongGetsAllAtOnceAndLosesNothing() {
        screenOfRows(12);
        sent("long\r\n");
        for (int i = 1; i <= 200; i++) {
            says("news " + i);
        }

        assertThat(sent()).startsWith("⏎" + lines(12, 30) + "news 1⏎").endsWith("news 200⏎⏎> [IAC GA]");
    }

    @Test
    void whatWaitsBehindAPageHasNotBeenHeard() {
        screenOfRows(12);
        sent("long\r\n");
        terminal().write(new Output.Mark(7));
        terminal().flush();
        assertThat(terminal().heard()).isZero();

        assertThat(sent("\r\n", "\r\n")).endsWith("line 30⏎⏎> [IAC GA][IAC DO 6]");
        sent(IAC, WILL, 6);
        assertThat(terminal().heard()).isEqualTo(7);
    }

    @Test
    void ofAnAnswerThatIsBeingReadTheRestIsKnown() {
        screenOfRows(12);
        assertThat(terminal().halfShown()).isNull();
        sent("long\r\n", "\r\n");

        var half = java.util.Objects.requireNonNull(terminal().halfShown());
        assertThat(half.whole().plainText()).startsWith("line 1\nline 2");
        assertThat(half.rest().plainText()).startsWith("line 23\n").endsWith("\nline 30");
        sent("\r\n");
        assertThat(terminal().halfShown()).isNull();
    }

    @Test
    void channelsWaitBehindThePageAndNeverStop() {
        screenOfRows(12);
        sent("long\r\n");
        terminal().write(new Output.Chatter(StyledText.plain("[gossip]" + " la".repeat(400))));
        terminal().flush();

        assertThat(sent()).isEmpty();
        assertThat(sent("q\r\n")).startsWith("[gossip] la").doesNotContain("more line").endsWith("la⏎");
    }

    @Test
    void theClientsProgramWaitsForNoPage() {
        screenOfRows(12);
        sent(IAC, DO, GMCP);
        sent("long\r\n");

        terminal().write(new Output.OutOfBand(new GmcpMessage("Core.Ping", "")));
        terminal().flush();

        assertThat(sent()).isEqualTo("[IAC SB 201 67 111 114 101 46 80 105 110 103 IAC SE]"); // Core.Ping
    }

    @Test
    void aLostSessionShowsAllItHad() {
        screenOfRows(12);
        sent("long\r\n");
        says("You have signed in from elsewhere.");

        terminal().close();

        assertThat(sent()).isEqualTo("⏎" + lines(12, 30) + "You have signed in from elsewhere.⏎⏎> [IAC GA]");
    }

    @Test
    void whatIsNoAnswerNeverStops() {
        screenOfRows(12);
        terminal().write(new Output.Text(StyledText.plain(lines(1, 30).replace("⏎", "\n").stripTrailing())));
        terminal().flush();

        assertThat(sent()).isEqualTo("⏎" + lines(1, 30));
    }

    @Test
    void aScreenOfUnknownHeightHasPagesOnlyIfItsPlayerWantsThem() {
        sent();
        sent(IAC, WONT, TTYPE);

        assertThat(sent("long\r\n")).isEqualTo(lines(1, 30) + "⏎> [IAC GA]");
        prefer(Preferences.NONE.withPager(Choice.ON, 0));
        assertThat(sent("long\r\n")).startsWith(lines(1, 23) + "[7 more lines");
        sent("q\r\n");
        prefer(Preferences.NONE.withPager(Choice.ON, 10));
        assertThat(sent("long\r\n")).startsWith(lines(1, 9) + "[21 more lines");
    }

    @Test
    void whoWantsNoPagesHasNone() {
        screenOfRows(12);
        prefer(Preferences.NONE.withPager(Choice.OFF, 0));

        assertThat(sent("long\r\n")).isEqualTo(lines(1, 30) + "⏎> [IAC GA]");
    }

    @Test
    void screenReadersHaveThemOnlyIfTheirPlayerWantsThem() {
        screenOfRows(12);
        prefer(Preferences.NONE.withScreenReader(Choice.ON));

        assertThat(sent("long\r\n")).isEqualTo(lines(1, 30) + "> [IAC GA]");
        prefer(Preferences.NONE.withScreenReader(Choice.ON).withPager(Choice.ON, 0));
        assertThat(sent("long\r\n"))
                .isEqualTo(lines(1, 11) + "19 more lines: Enter goes on, q skips the rest. [IAC GA]");
    }

    @Test
    void screenReadersGetWordsForSignsAsTheClientOrThePlayerSays() {
        screenOfRows(12);
        var prompt = StyledText.sign(Style.PROMPT, "> ", "Ready: ");
        terminal().write(new Output.Prompt(prompt));
        terminal().flush();
        assertThat(sent()).isEqualTo("⏎> [IAC GA]");

        prefer(Preferences.NONE.withScreenReader(Choice.ON));
        terminal().write(new Output.Prompt(prompt));
        terminal().flush();
        assertThat(sent()).isEqualTo("⏎Ready: [IAC GA]");
    }

    @Test
    void linesAreAsWideAsThePlayerWants() {
        screenOfRows(12);
        prefer(Preferences.NONE.withWidth(20));

        assertThat(sent("a line that is far longer\r\n")).isEqualTo("You said: a line⏎that is far longer⏎⏎> [IAC GA]");
    }

    private void screenOfRows(int rows) {
        sent();
        sent(IAC, WILL, NAWS, IAC, SB, NAWS, 0, 80, 0, rows, IAC, SE, IAC, WONT, TTYPE);
    }

    private void prefer(Preferences wishes) {
        terminal().write(new Output.Look(wishes));
    }

    private void says(String words) {
        terminal().write(new Output.Text(StyledText.plain(words)));
        terminal().write(new Output.Prompt(StyledText.plain("> ")));
        terminal().flush();
    }

    private Terminal terminal() {
        return sessions.terminals.getFirst();
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "line " + i + "⏎").collect(Collectors.joining());
    }

    private String sent(Object... received) {
        if (received.length > 0) {
            Wire.receive(channel, received);
        }
        return Wire.sent(channel);
    }
}
