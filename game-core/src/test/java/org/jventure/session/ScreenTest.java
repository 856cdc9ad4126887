package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.session.Output.OutOfBand;
import org.jventure.session.Output.Prompt;
import org.jventure.session.Output.Text;
import org.jventure.testing.ManualClock;
import org.jventure.testing.ManualExecutor;
import org.jventure.testing.TestTerminal;
import org.jventure.text.StyledText;

class ScreenTest {

    private static final GmcpMessage ROOM = new GmcpMessage("Room.Info", "{}");
    private static final StyledText ASKING = StyledText.plain("> ");

    private final ManualExecutor executor = new ManualExecutor(new ManualClock());
    private final TestTerminal terminal = new TestTerminal(new Peer("127.0.0.1", true, false, false), executor);
    private final Screen screen = new Screen(terminal);
    private boolean asking;

    @Test
    void whatIsOutOfBandBringsNoPromptBeforeTheWordsThatAreToCome() {
        screen.promptWith(() -> asking ? ASKING : null);
        screen.say("Welcome.");
        executor.drain();
        asking = true;

        screen.outOfBand(ROOM);
        executor.drain();
        screen.say("The Ferry Landing");
        executor.drain();

        assertThat(terminal.outputs()).hasExactlyElementsOfTypes(Text.class, OutOfBand.class, Text.class, Prompt.class);
    }

    @Test
    void whatTellsOfChatterIsKnownFromWhatTellsOfTheRest() {
        var words = StyledText.plain("la");
        var fact = new ClientFact.Spoken("gossip", "Bob", "la", "la");

        screen.overhear(words, fact);
        screen.outOfBand(fact);
        executor.drain();

        assertThat(terminal.outputs())
                .containsExactly(new Output.Chatter(words), new Output.Fact(fact, true), new Output.Fact(fact, false));
    }
}
