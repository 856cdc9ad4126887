package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MCCP3;
import static org.jventure.telnet.codec.Wire.MSDP;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.TTYPE;
import static org.jventure.telnet.codec.Wire.WONT;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.session.Output;
import org.jventure.telnet.codec.Wire;
import org.jventure.text.StyledText;

/** A client that asks its options a lot, and reads none of the answers. */
class UnreadAnswersTest {

    private static final byte[] LISTS = Wire.bytes(IAC, SB, MSDP, 1, "LIST", 2, "LISTS", IAC, SE);

    private final EchoSessions sessions = new EchoSessions();
    private final EmbeddedChannel channel = new EmbeddedChannel(TestPipeline.of(sessions));

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void nothingIsReadWhileTooMuchWaits() {
        stalled();

        fill();
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.pipeline().removeFirst();
        channel.flush();
        channel.runPendingTasks();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void theSessionThatIsHeldIsNotReadFromBecauseItsAnswersHaveBeenRead() {
        stalled();
        var terminal = sessions.terminals.getFirst();

        terminal.holdInput(true);
        fill();
        channel.pipeline().removeFirst();
        channel.flush();
        channel.runPendingTasks();
        assertThat(channel.config().isAutoRead()).isFalse();
        terminal.holdInput(false);

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    /** What comes all the same: a read may be 64 KiB, unpacked. */
    @Test
    void whatWaitsStaysBelowWhatMayWait() {
        stalled();
        var read = Collections.nCopies(4000, LISTS).toArray();

        for (int i = 0; i < 10; i++) {
            Wire.receive(channel, read);
        }

        assertThat(waiting()).isLessThan(TestPipeline.SETTINGS.maxUnread().toBytes() + 1000);
    }

    @Test
    void whoIsBeingClosedIsNotAnsweredAnyMore() {
        stalled();
        sessions.terminals.getFirst().write(new Output.Text(StyledText.plain("Bye.")));
        sessions.terminals.getFirst().close();
        long before = waiting();

        Wire.receive(channel, LISTS, LISTS, LISTS);

        assertThat(channel.isOpen()).isTrue();
        assertThat(waiting()).isEqualTo(before);
    }

    /** Nothing leaves from here on. */
    private void stalled() {
        Wire.receive(channel, IAC, WONT, TTYPE, IAC, DO, MCCP3, IAC, DO, MSDP);
        Wire.sent(channel);
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void flush(ChannelHandlerContext context) {}
        });
        channel.config().setWriteBufferWaterMark(new io.netty.channel.WriteBufferWaterMark(64 * 1024, 128 * 1024));
    }

    private void fill() {
        var terminal = sessions.terminals.getFirst();
        while (channel.isWritable()) {
            terminal.write(new Output.Text(StyledText.plain("x".repeat(1000))));
            terminal.flush();
        }
    }

    private long waiting() {
        return channel.unsafe().outboundBuffer().totalPendingWriteBytes();
    }
}
