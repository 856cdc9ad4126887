package org.jventure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jventure.testing.TestZone;

class ClientWordTest {

    private static final Peer OPEN = new Peer("192.0.2.7", false, false, false);
    private static final Peer ENCRYPTED = new Peer("192.0.2.7", false, true, false);

    @Test
    void allThatAClientHasToldIsShown() {
        var client = new ClientProfile("TinTin++", "2.02.20", "xterm-256color", 100, 40, 256, true, false, false,
                Set.of("GMCP", "MCCP2", "MCCP3", "CHARSET"), Set.of());

        assertThat(ClientWord.about(client, ENCRYPTED).plainText()).isEqualTo("""
                You use TinTin++ 2.02.20 (xterm-256color).
                It shows: 100 columns, 40 rows, 256 colours and letters of all languages.
                You both speak: CHARSET, GMCP, MCCP2 and MCCP3.
                On the wire: packed in both directions, encrypted.""");
    }

    @Test
    void aClientThatHasToldNothingIsSupposedToShowPlainWords() {
        assertThat(ClientWord.about(ClientProfile.UNKNOWN, OPEN).plainText()).isEqualTo("""
                Your client does not tell its name.
                It shows: no colours and letters of all languages.
                On the wire: not packed, not encrypted.""");
    }

    @Test
    void theNameOfATerminalIsNotTheNameOfAClient() {
        var telnet = new ClientProfile("XTERM", "", "XTERM", 80, 24, 16, false, true, true, Set.of("MCCP2"), Set.of());

        assertThat(ClientWord.about(telnet, OPEN).plainText()).isEqualTo("""
                Your client does not tell its name, only its terminal: XTERM.
                It shows: 80 columns, 24 rows, 16 colours, plain letters, words to click and all of it aloud.
                You both speak: MCCP2.
                On the wire: packed to you, not encrypted.""");
    }

    @Test
    void theWordIsAnsweredBeforeItReachesTheWorldAndAPromptFollows() {
        var game = TestZone.room("square").player("ann", "square");

        game.perform("ann", " Client");

        assertThat(game.terminal("ann").outputs()).satisfiesExactly(
                words -> assertThat(words).isInstanceOfSatisfying(Output.Text.class,
                        text -> assertThat(text.text().plainText()).startsWith("Your client does not tell its name.")),
                prompt -> assertThat(prompt).isInstanceOf(Output.Prompt.class));
    }
}
