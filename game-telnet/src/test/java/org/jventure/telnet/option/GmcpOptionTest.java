package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.GMCP;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;

import org.junit.jupiter.api.Test;
import org.jventure.gmcp.GmcpMessage;
import org.jventure.session.Input;
import org.jventure.telnet.codec.Wire;

class GmcpOptionTest {

    private final OptionTalk talk = OptionTalk.begun();

    @Test
    void whatTheClientAskedForIsSentInItsFrame() {
        talk.answer(IAC, DO, GMCP);
        says("Core.Supports.Set [\"Char 1\"]");

        tell("Char.Vitals", "{\"hp\":\"ÿé\"}");

        assertThat(talk.received()).isEqualTo(Wire.bytes(IAC, SB, GMCP, "Char.Vitals {\"hp\":\"ÿé\"}", IAC, SE));
    }

    @Test
    void whatItDidNotAskForIsNot() {
        talk.answer(IAC, DO, GMCP);
        says("Core.Supports.Set [\"Char 1\"]");

        tell("Room.Info", "{}");

        assertThat(talk.received()).isEmpty();
    }

    @Test
    void whoDoesNotSpeakItGetsNothing() {
        tell("Core.Goodbye", "\"x\"");
        talk.answer(IAC, DO, GMCP, IAC, DONT, GMCP);
        tell("Core.Goodbye", "\"x\"");

        assertThat(talk.received()).isEmpty();
    }

    @Test
    void whoTurnsItOffAndOnBeginsAnew() {
        talk.answer(IAC, DO, GMCP);
        says("Core.Supports.Set [\"Char 1\"]");
        talk.answer(IAC, DONT, GMCP, IAC, DO, GMCP);

        tell("Char.Vitals", "{}");

        assertThat(talk.received()).isEmpty();
    }

    @Test
    void aPingIsAnswered() {
        talk.answer(IAC, DO, GMCP);

        says("Core.Ping 120");

        assertThat(talk.received()).isEqualTo(Wire.bytes(IAC, SB, GMCP, "Core.Ping", IAC, SE));
    }

    @Test
    void aClientIntroducesItself() {
        talk.answer(IAC, DO, GMCP);

        says("Core.Hello { \"client\": \"Mudlet\", \"version\": \"4.18.5\" }");

        assertThat(talk.negotiation.abilities().client())
                .isEqualTo(new ClientAbilities.ClientName("Mudlet", "4.18.5", ""));
    }

    @Test
    void whatNoPackageKnowsGoesToTheSession() {
        talk.answer(IAC, DO, GMCP);

        says("Char.Items.Inv");
        says("Char.Skills.Get {\"group\":\"swords\"}");

        assertThat(talk.heard)
                .containsExactly(
                        new Input.OutOfBand(GmcpMessage.of("Char.Items.Inv")),
                        new Input.OutOfBand(new GmcpMessage("Char.Skills.Get", "{\"group\":\"swords\"}")));
    }

    /** Ranvier's library throws out of its socket handler. */
    @Test
    void brokenJsonIsHarmless() {
        talk.answer(IAC, DO, GMCP);

        says("Core.Hello {\"client\":");
        says("Core.Supports.Set \"Char 1\"");
        says("Char.Items.Inv " + "[".repeat(2000));
        says("Core.Ping {} {}");
        says("");
        says(" ");
        says("…");
        talk.answer(IAC, SB, GMCP, "Char.Items.Inv \"", 200, 1, "\"", IAC, SE);

        assertThat(talk.received()).isEmpty();
        assertThat(talk.heard).isEmpty();
    }

    /** Mudlet reads up to it and no further. */
    @Test
    void aZeroByteNeverLeaves() {
        talk.answer(IAC, DO, GMCP);

        tell("Core.Goodbye", "\"a\0b\"");

        assertThat(talk.received()).isEqualTo(Wire.bytes(IAC, SB, GMCP, "Core.Goodbye \"ab\"", IAC, SE));
    }

    private void says(String payload) {
        Wire.receive(talk.channel, IAC, SB, GMCP, payload, IAC, SE);
    }

    private void tell(String name, String json) {
        talk.negotiation.tell(new GmcpMessage(name, json));
        talk.channel.flush();
    }
}
