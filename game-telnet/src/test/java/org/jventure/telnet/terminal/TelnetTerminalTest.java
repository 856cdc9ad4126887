package org.jventure.telnet.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.codec.TelnetEncoder;
import org.jventure.telnet.option.Negotiation;
import org.jventure.text.StyledText;

class TelnetTerminalTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new TelnetEncoder());
    private final TelnetTerminal terminal = new TelnetTerminal(
            channel,
            new Peer("127.0.0.1", true, false, false),
            new Negotiation(channel, List.of()),
            new Reading(channel),
            Duration.ZERO);

    @AfterEach
    void disconnect() {
        channel.finishAndReleaseAll();
    }

    @Test
    void whatALongTextTookIsGivenBack() {
        terminal.write(new Output.Text(StyledText.plain("many words ".repeat(5000))));
        terminal.flush();

        assertThat(terminal.room()).isLessThanOrEqualTo(TelnetTerminal.WORTH_KEEPING);
    }
}
