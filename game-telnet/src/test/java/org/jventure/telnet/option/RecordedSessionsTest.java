package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.session.Input;
import org.jventure.telnet.codec.Recording;
import org.jventure.telnet.codec.Wire;

/** What clients sent means the same wherever the network cuts it: the same events, the same answers, the same client. */
class RecordedSessionsTest {

    private static final int ROUNDS = 100;

    static Stream<String> recordings() {
        return Recording.NAMES.stream();
    }

    /** All that is observable from either end. */
    private record Outcome(List<Object> heard, String said, ClientAbilities client, List<String> protocols) {}

    @ParameterizedTest
    @MethodSource("recordings")
    void meansTheSameCutAtEveryOffset(String name) {
        var stream = Recording.of(name);
        var whole = replay(stream, List.of());

        for (int cut = 1; cut < stream.length; cut++) {
            assertThat(replay(stream, List.of(cut))).as("%s cut at %d", name, cut).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void meansTheSameByteByByte(String name) {
        var stream = Recording.of(name);
        var everywhere = new ArrayList<Integer>();
        for (int cut = 1; cut < stream.length; cut++) {
            everywhere.add(cut);
        }

        assertThat(replay(stream, everywhere)).isEqualTo(replay(stream, List.of()));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void meansTheSameCutAtRandom(String name) {
        var stream = Recording.of(name);
        var whole = replay(stream, List.of());
        var random = new Random(name.hashCode());

        for (int round = 0; round < ROUNDS; round++) {
            var cuts = random.ints(random.nextInt(1, 12), 0, stream.length).distinct().sorted().boxed().toList();
            assertThat(replay(stream, cuts)).as("%s cut at %s", name, cuts).isEqualTo(whole);
        }
    }

    @Test
    void tintinIsUnderstood() {
        var outcome = replay(Recording.of("tintin"), List.of());

        assertThat(outcome.client().client())
                .isEqualTo(new ClientAbilities.ClientName("TINTIN++", "2.02.20", "xterm-256color"));
        assertThat(outcome.client().colours()).isEqualTo(ColourDepth.TRUECOLOR);
        assertThat(outcome.client().utf8()).isTrue();
        assertThat(outcome.client().columns()).isEqualTo(80);
        assertThat(outcome.client().rows()).isEqualTo(255);
        assertThat(outcome.protocols()).containsExactly("CHARSET", "EOR", "GMCP", "MCCP2", "MCCP3", "MSSP");
        assertThat(lines(outcome)).containsExactly("ann", "sesame", "say naïve café — 猫", "n", "quit");
    }

    @Test
    void mudletIsUnderstood() {
        var outcome = replay(Recording.of("mudlet"), List.of());

        assertThat(outcome.client().client())
                .isEqualTo(new ClientAbilities.ClientName("MUDLET", "4.18.5", "ANSI-TRUECOLOR"));
        assertThat(outcome.client().screenReader()).as("turned on by INFO").isTrue();
        assertThat(outcome.client().markup()).isEqualTo(ClientAbilities.MarkupUse.LINKS);
        assertThat(outcome.protocols())
                .containsExactly("CHARSET", "EOR", "GMCP", "MCCP2", "MSDP", "MSSP", "MXP", "NEW-ENVIRON");
        assertThat(lines(outcome)).containsExactly("ann", "sesame", "say <3 & more", "look");
        assertThat(outcome.heard()).filteredOn(Input.OutOfBand.class::isInstance).hasSize(2);
    }

    @Test
    void gnuTelnetIsUnderstood() {
        var outcome = replay(Recording.of("gnu-telnet"), List.of());

        assertThat(outcome.client().columns()).isEqualTo(200);
        assertThat(outcome.client().colours()).isEqualTo(ColourDepth.XTERM256);
        assertThat(outcome.said()).contains("[IAC WILL 6]").contains("[IAC WILL 3][IAC DO 3]");
        assertThat(lines(outcome)).containsExactly("ann", "look", "north", "quit");
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.heard().stream()
                .flatMap(event -> event instanceof Input.Line(var text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    private static Outcome replay(byte[] stream, List<Integer> cuts) {
        var talk = OptionTalk.begun();
        int from = 0;
        for (int cut : cuts) {
            talk.channel.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(stream, from, cut)));
            from = cut;
        }
        talk.channel.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(stream, from, stream.length)));
        var outcome = new Outcome(
                List.copyOf(talk.heard),
                Wire.show(talk.received()),
                talk.negotiation.abilities(),
                List.copyOf(talk.negotiation.protocols()));
        talk.channel.finishAndReleaseAll();
        return outcome;
    }
}
