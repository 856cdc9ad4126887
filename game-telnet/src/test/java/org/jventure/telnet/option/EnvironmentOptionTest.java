package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.ENVIRONMENT;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.WILL;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.telnet.codec.Wire;

class EnvironmentOptionTest {

    private final OptionTalk talk = OptionTalk.begun();

    @Test
    void asksForWhatItUsesAndNoMore() {
        talk.channel.writeInbound(io.netty.buffer.Unpooled.wrappedBuffer(Wire.bytes(IAC, WILL, ENVIRONMENT)));

        assertThat(talk.received()).isEqualTo(Wire.bytes(
                IAC, SB, ENVIRONMENT, 1, 0, "CLIENT_NAME", 0, "CLIENT_VERSION", 0, "CHARSET", 0, "MTTS", 0,
                "TERMINAL_TYPE", IAC, SE));
    }

    @Test
    void takesInWhatMudletTells() {
        talk.answer(IAC, WILL, ENVIRONMENT);
        talk.answer(
                IAC, SB, ENVIRONMENT, 0, 0, "CLIENT_NAME", 1, "Mudlet", 0, "CLIENT_VERSION", 1, "4.18.5", 0, "CHARSET", 1,
                "UTF-8", 0, "MTTS", 1, "2349", 0, "TERMINAL_TYPE", 1, "ANSI-TRUECOLOR", IAC, SE);

        var abilities = talk.negotiation.abilities();
        assertThat(abilities.client()).isEqualTo(new ClientAbilities.ClientName("Mudlet", "4.18.5", "ANSI-TRUECOLOR"));
        assertThat(abilities.colours()).isEqualTo(ColourDepth.TRUECOLOR);
        assertThat(abilities.utf8()).isTrue();
        assertThat(abilities.screenReader()).isFalse();
    }

    @Test
    void changesAreTakenInAsTheyAreTold() {
        talk.answer(IAC, WILL, ENVIRONMENT);

        talk.answer(IAC, SB, ENVIRONMENT, 2, 0, "MTTS", 1, "65", IAC, SE);
        assertThat(talk.negotiation.abilities().screenReader()).isTrue();

        talk.answer(IAC, SB, ENVIRONMENT, 2, 0, "MTTS", 1, "1", 0, "CHARSET", 1, "ISO-8859-1", IAC, SE);
        assertThat(talk.negotiation.abilities().screenReader()).isFalse();
        assertThat(talk.negotiation.abilities().utf8()).isFalse();
    }

    @Test
    void anAddressThatAClientClaimsIsNothing() {
        talk.answer(IAC, WILL, ENVIRONMENT);
        var before = talk.negotiation.abilities();

        talk.answer(IAC, SB, ENVIRONMENT, 0, 0, "IPADDRESS", 1, "192.0.2.1", 3, "USER", 1, "root", IAC, SE);

        assertThat(talk.negotiation.abilities()).isEqualTo(before);
    }

    @Test
    void escapesAreOneByteOfTheWord() {
        assertThat(EnvironmentVariables.read(Wire.bytes(0, 0, "A", 2, 1, "B", 1, "x", 2, 0, "y", 2, 2, "z", 2, 3)))
                .isEqualTo(Map.of("A\1B", "x\0y\2z\3"));
    }

    @Test
    void aVariableWithoutAValueIsNone() {
        assertThat(EnvironmentVariables.read(Wire.bytes(0, 0, "A", 0, "B", 1, 3, "C", 1, "c"))).isEqualTo(Map.of("B", "", "C", "c"));
    }

    @Test
    void nonsenseIsHarmless() {
        assertThat(EnvironmentVariables.read(Wire.bytes())).isEmpty();
        assertThat(EnvironmentVariables.read(Wire.bytes(1, 0, "A", 1, "b"))).as("a question").isEmpty();
        assertThat(EnvironmentVariables.read(Wire.bytes(0, 1, 1, 1, 2))).isEmpty();
        var many = new java.util.ArrayList<Object>(java.util.List.of(0));
        for (int i = 0; i < 1000; i++) {
            many.addAll(java.util.List.of(0, "V" + i, 1, "x"));
        }
        assertThat(EnvironmentVariables.read(Wire.bytes(many.toArray()))).hasSize(32);
    }
}
