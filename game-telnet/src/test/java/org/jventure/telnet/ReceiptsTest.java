package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.session.Output;
import org.jventure.session.Terminal;
import org.jventure.telnet.codec.Wire;
import org.jventure.text.StyledText;

/** What counts as arrived, and when a link counts as lost. */
class ReceiptsTest {

    private static final String ASKED = "[IAC DO 6]";

    private final EchoSessions sessions = new EchoSessions();
    private final EmbeddedChannel channel = new EmbeddedChannel(TestPipeline.of(sessions));

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void whatTheClientHasAnsweredForHasArrivedWhetherItKnowsTheOptionOrNot() {
        for (int answer : new int[] {WILL, WONT}) {
            var one = new ReceiptsTest();
            one.client();

            assertThat(one.says(1)).endsWith("one⏎" + ASKED);
            assertThat(one.terminal().heard()).isZero();
            one.sent(IAC, answer, 6);

            assertThat(one.terminal().heard()).isEqualTo(1);
            assertThat(one.terminal().confirms()).isEqualTo(answer == WILL);
            one.disconnect();
        }
    }

    @Test
    void itIsAskedOnceAtATimeAndEveryFewSeconds() {
        client();
        says(1);

        assertThat(says(2)).doesNotContain(ASKED);
        assertThat(sent(IAC, WILL, 6)).isEmpty();
        assertThat(says(3)).doesNotContain(ASKED);
        assertThat(after(4)).isEqualTo(ASKED);
        assertThat(terminal().heard()).isEqualTo(1);
        sent(IAC, WILL, 6);
        assertThat(terminal().heard()).isEqualTo(3);
        assertThat(after(60)).isEmpty();
    }

    @Test
    void aClientThatRefusesOnceAndThenIsSilentIsNotCutOff() {
        client();
        says(1);
        sent(IAC, WONT, 6);
        after(4);

        assertThat(says(2)).contains(ASKED);
        assertThat(terminal().heard()).isEqualTo(1);
        after(600);

        assertThat(terminal().heard()).isEqualTo(2);
        assertThat(terminal().confirms()).isFalse();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void ofAClientThatNeverAnswersCountsWhatWasSent() {
        client();
        says(1);
        after(10);

        assertThat(terminal().heard()).isEqualTo(1);
        assertThat(terminal().confirms()).isFalse();
        assertThat(says(2)).doesNotContain(ASKED);
        assertThat(terminal().heard()).isEqualTo(2);
        after(600);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aRawSocketIsNotAsked() {
        sent("hello\r\n");

        assertThat(says(1)).doesNotContain(ASKED);
        assertThat(terminal().heard()).isEqualTo(1);
        assertThat(terminal().confirms()).isFalse();
    }

    @Test
    void aLinkOnWhichAnAnswerIsOwedAndNothingComesInIsLost() {
        client();
        says(1);
        sent(IAC, WILL, 6);
        after(4);
        says(2);

        after(59);
        assertThat(channel.isOpen()).isTrue();
        after(1);

        assertThat(channel.isOpen()).isFalse();
        assertThat(sessions.closed()).isEqualTo(1);
        assertThat(terminal().heard()).isEqualTo(1);
    }

    @Test
    void whoeverSaysAnythingOrIsNotReadIsThere() {
        client();
        says(1);
        sent(IAC, WILL, 6);
        after(4);
        says(2);
        after(30);
        sent("still here\r\n");
        after(31);
        assertThat(channel.isOpen()).isTrue();

        terminal().holdInput(true);
        after(300);
        assertThat(channel.isOpen()).isTrue();
        terminal().holdInput(false);
        after(120);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aProgramMaySayItByGmcp() {
        client();
        sent(IAC, DO, GMCP, IAC, SB, GMCP, "Core.Supports.Set [\"Session 1\"]", IAC, SE);

        assertThat(says(5)).contains("one⏎[IAC SB 201");
        sent(IAC, SB, GMCP, "Session.Seen {\"number\":5}", IAC, SE);

        assertThat(terminal().heard()).isEqualTo(5);
        assertThat(terminal().confirms()).isTrue();
    }

    private void client() {
        sent();
        sent(IAC, WILL, NAWS, IAC, SB, NAWS, 0, 80, 0, 40, IAC, SE, IAC, WONT, TTYPE);
    }

    private Terminal terminal() {
        return sessions.terminals.getFirst();
    }

    private String says(long mark) {
        terminal().write(new Output.Text(StyledText.plain("one")));
        terminal().write(new Output.Mark(mark));
        terminal().flush();
        return sent();
    }

    private String after(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        return Wire.sent(channel).replace("[IAC 241]", "");
    }

    private String sent(Object... received) {
        if (received.length > 0) {
            Wire.receive(channel, received);
        }
        return Wire.sent(channel);
    }
}
