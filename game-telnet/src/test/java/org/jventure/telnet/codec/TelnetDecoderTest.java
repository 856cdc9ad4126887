package org.jventure.telnet.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.DecoderFixture.decode;
import static org.jventure.telnet.codec.Wire.AYT;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.NAWS;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.WILL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelnetDecoderTest {

    static List<byte[]> corpus() {
        return List.of(
                Wire.bytes("look\r\nnorth\r\n"),
                Wire.bytes(IAC, WILL, NAWS, "look\r\n", IAC, DO, 3, "say hi\r\n"),
                Wire.bytes("naïve ", IAC, IAC, " café — 猫\r\n"),
                Wire.bytes(IAC, SB, NAWS, 0, IAC, IAC, 0, 40, IAC, SE, "x"),
                Wire.bytes(IAC, SB, 24, 0, "TINTIN++", IAC, SE, IAC, SB, 24, 0, "MTTS 271", IAC, SE),
                Wire.bytes("a", IAC, AYT, "b", IAC, 241, IAC, 1, "c", IAC, SE, "d"),
                Wire.bytes(IAC, SB, IAC, IAC, 7, IAC, SE, IAC, SB, IAC, SE, "e"),
                Wire.bytes(IAC, SB, 24, 0, "cut", IAC, WILL, 31, "f\r\n"),
                Wire.bytes(IAC, SB, 24, 0, IAC, SB, NAWS, 0, 80, 0, 24, IAC, SE, "g"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void meansTheSameWhereverItIsCut(byte[] stream) {
        var whole = new DecoderFixture().receive(stream).events();

        for (int first = 0; first <= stream.length; first++) {
            for (int second = first; second <= stream.length; second++) {
                var cut = new DecoderFixture()
                        .receive(Arrays.copyOfRange(stream, 0, first))
                        .receive(Arrays.copyOfRange(stream, first, second))
                        .receive(Arrays.copyOfRange(stream, second, stream.length));
                assertThat(cut.events()).as("cut at %d and %d", first, second).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noiseIsDecodedTheSameByteByByte(long seed) {
        var random = new Random(seed);
        var noise = new byte[20_000];
        random.nextBytes(noise);
        for (int i = 0; i < noise.length / 4; i++) {
            noise[random.nextInt(noise.length)] = (byte) (240 + random.nextInt(16));
        }

        var bytewise = new DecoderFixture();
        for (byte b : noise) {
            bytewise.receive(new byte[] {b});
        }

        assertThat(bytewise.events()).isEqualTo(new DecoderFixture().receive(noise).events());
    }

    @Test
    void textBehindANegotiationInTheSameSegmentIsKept() {
        assertThat(decode(IAC, WILL, NAWS, "look\r\n")).containsExactly("WILL 31", "data look\r\n");
    }

    @Test
    void aDoubled255IsOneByteOfText() {
        assertThat(decode("a", IAC, IAC, "b")).containsExactly("data aÿb");
    }

    @Test
    void aDoubled255InASubnegotiationIsOneByteOfIt() {
        assertThat(decode(IAC, SB, NAWS, 0, IAC, IAC, 0, 40, IAC, SE)).containsExactly("sub 31 [0, 255, 0, 40]");
    }

    @Test
    void commandsThatNobodyKnowsAndAStraySeAreNothing() {
        assertThat(decode("a", IAC, 5, "b", IAC, SE, "c")).containsExactly("data abc");
    }

    @Test
    void aSubnegotiationCutShortByAnotherCommandIsDroppedAndTheCommandCounts() {
        assertThat(decode(IAC, SB, 24, 0, "xte", IAC, DO, 1, "look")).containsExactly("DO 1", "data look");
    }

    @Test
    void aSubnegotiationWithoutAnOptionIsNothing() {
        assertThat(decode(IAC, SB, IAC, SE, "look")).containsExactly("data look");
    }

    @Test
    void aSubnegotiationAsLongAsAllowedIsKept() {
        var longest = new byte[TelnetDecoder.LONGEST_SUBNEGOTIATION];

        assertThat(decode(IAC, SB, 201, longest, IAC, SE)).containsExactly("sub 201 8192 bytes");
    }

    @Test
    void aLongerSubnegotiationIsSkippedToItsEnd() {
        var tooLong = new byte[TelnetDecoder.LONGEST_SUBNEGOTIATION + 1];

        assertThat(decode(IAC, SB, 201, tooLong, IAC, SE, "look")).containsExactly("data look");
    }

    @Test
    void aSubnegotiationWithoutAnEndIsAbuseReportedOnce() {
        var endless = new byte[10 * TelnetDecoder.PATIENCE];

        var events = decode("hi", IAC, SB, 201, endless, IAC, SE, "never seen");

        assertThat(events).containsExactly("data hi", Abuse.ENDLESS_SUBNEGOTIATION.toString());
    }

    @Test
    void escapesInAnEndlessSubnegotiationCountAsWell() {
        var escapes = new ArrayList<Object>(List.of(IAC, SB, 201));
        for (int i = 0; i <= TelnetDecoder.PATIENCE; i++) {
            escapes.add(IAC);
            escapes.add(IAC);
        }

        assertThat(decode(escapes.toArray())).hasSize(1).first().asString().isEqualTo("ENDLESS_SUBNEGOTIATION");
    }
}
