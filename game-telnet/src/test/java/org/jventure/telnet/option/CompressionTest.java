package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MCCP2;
import static org.jventure.telnet.codec.Wire.MCCP3;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.jventure.session.Input;
import org.jventure.telnet.codec.Abuse;
import org.jventure.telnet.codec.Wire;

/** MCCP2, what we pack, and MCCP3, what the client packs. */
class CompressionTest {

    private static final byte[] BEGIN_3 = Wire.bytes(IAC, SB, MCCP3, IAC, SE);

    private final OptionTalk talk = OptionTalk.playing();

    @Test
    void theStreamBeginsRightBehindItsMarkAndInOnePieceWithIt() {
        talk.negotiation.sendText("before");
        Wire.receive(talk.channel, IAC, DO, MCCP2);

        var pieces = talk.pieces();
        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst()).isEqualTo(Wire.bytes("before"));
        assertThat(Arrays.copyOf(pieces.get(1), 6)).isEqualTo(Wire.bytes(IAC, SB, MCCP2, IAC, SE, 0x78));
        assertThat(pieces.get(1).length).isGreaterThan(6);
    }

    @Test
    void nothingIsPackedBeforeSomebodyPlays() {
        var stranger = OptionTalk.begun();
        assertThat(stranger.answer(IAC, DO, MCCP2)).isEmpty();
        stranger.negotiation.sendText("By what name?");
        stranger.channel.flush();
        assertThat(stranger.pieces()).containsExactly(Wire.bytes("By what name?"));

        stranger.play();
        stranger.negotiation.sendText("Welcome.");
        stranger.channel.flush();

        assertThat(stranger.answer()).isEqualTo("[IAC SB 86 IAC SE]Welcome.");
    }

    @Test
    void whoHasChangedItsMindBeforeItPlaysIsNotPacked() {
        var stranger = OptionTalk.begun();
        stranger.answer(IAC, DO, MCCP2, IAC, DONT, MCCP2);

        stranger.play();
        stranger.negotiation.sendText("Welcome.");
        stranger.channel.flush();

        assertThat(stranger.pieces()).containsExactly(Wire.bytes("Welcome."));
    }

    @Test
    void whatIsFlushedCanBeReadAtOnce() {
        talk.answer(IAC, DO, MCCP2);

        talk.negotiation.sendText("You stand ");
        talk.negotiation.sendText("here.\n");
        assertThat(talk.answer()).as("not yet flushed").isEmpty();
        talk.channel.flush();
        assertThat(talk.answer()).isEqualTo("You stand here.⏎");
        talk.negotiation.sendText("> ");
        talk.channel.flush();
        assertThat(talk.answer()).isEqualTo("> ");
    }

    @Test
    void aFlushWithNothingToSayIsNoByte() {
        talk.answer(IAC, DO, MCCP2);

        talk.channel.flush();

        assertThat(talk.pieces()).isEmpty();
    }

    @Test
    void dontEndsTheStreamProperlyAndWhatFollowsIsPlain() {
        talk.answer(IAC, DO, MCCP2);

        assertThat(talk.answer(IAC, DONT, MCCP2)).isEqualTo("[IAC WONT 86]");
        talk.negotiation.sendText("plain");
        talk.channel.flush();

        var pieces = talk.pieces();
        assertThat(pieces).hasSize(1).first().isEqualTo(Wire.bytes("plain"));
    }

    @Test
    void itCanBeginAgain() {
        talk.answer(IAC, DO, MCCP2);
        talk.answer(IAC, DONT, MCCP2);

        assertThat(talk.answer(IAC, DO, MCCP2)).isEqualTo("[IAC WILL 86][IAC SB 86 IAC SE]");
        talk.negotiation.sendText("packed");
        talk.channel.flush();
        assertThat(talk.answer()).isEqualTo("packed");
    }

    @Test
    void butNotAgainAndAgain() {
        for (int i = 0; i < 4; i++) {
            assertThat(talk.answer(IAC, DO, MCCP2)).contains("[IAC SB 86 IAC SE]");
            talk.answer(IAC, DONT, MCCP2);
        }

        assertThat(talk.answer(IAC, DO, MCCP2)).isEqualTo("[IAC WILL 86][IAC WONT 86]");
        talk.negotiation.sendText("plain");
        talk.channel.flush();
        assertThat(talk.pieces()).containsExactly(Wire.bytes("plain"));
    }

    @Test
    void theEndOfTheConnectionEndsTheStream() throws Exception {
        talk.answer(IAC, DO, MCCP2);
        talk.negotiation.sendText("Bye.");

        talk.channel.close();

        assertThat(talk.answer()).isEqualTo("Bye.");
    }

    @Test
    void whoWaitsForItsWordsToLeaveWaitsForThePackedOnes() {
        talk.answer(IAC, DO, MCCP2);

        var written = talk.channel.write(Unpooled.EMPTY_BUFFER);
        assertThat(written.isDone()).isFalse();
        talk.channel.flush();

        assertThat(written.isSuccess()).isTrue();
    }

    @Test
    void aNoisyTextSurvivesThePacking() {
        talk.answer(IAC, DO, MCCP2);
        var noise = new Random(7).ints(20_000, ' ', '~').collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append);

        talk.negotiation.sendText(noise.toString());
        talk.channel.flush();

        assertThat(talk.answer()).isEqualTo(noise.toString());
    }

    // ---- MCCP3 ----

    @Test
    void whatTheClientPacksIsReadBehindItsMarkInTheSameRead() {
        talk.answer(IAC, DO, MCCP3);

        talk.answer("plain\r\n", BEGIN_3, packed("look\r\nnorth\r\n", false));

        assertThat(talk.heard).containsExactly(line("plain"), line("look"), line("north"));
    }

    @Test
    void itMayBeCutAnywhere() {
        var stream = Wire.bytes(
                IAC, DO, MCCP3, "a\r\n", BEGIN_3, packed("look\r\n", true), "plain again\r\n", BEGIN_3, packed("north\r\n", true), "z\r\n");

        for (int cut = 0; cut <= stream.length; cut++) {
            var client = OptionTalk.begun();
            client.answer(Arrays.copyOfRange(stream, 0, cut));
            client.answer(Arrays.copyOfRange(stream, cut, stream.length));
            assertThat(client.heard)
                    .as("cut at %d", cut)
                    .containsExactly(line("a"), line("look"), line("plain again"), line("north"), line("z"));
        }
    }

    @Test
    void optionsAreNegotiatedWithinThePackedStream() {
        talk.answer(IAC, DO, MCCP3, BEGIN_3);

        assertThat(talk.answer(packed(Wire.bytes(IAC, DO, 200), false))).isEqualTo("[IAC WONT 200]");
    }

    @Test
    void aMarkThatNobodyAgreedOnIsNothing() {
        talk.answer(BEGIN_3, "look\r\n");

        assertThat(talk.heard).containsExactly(line("look"));
    }

    @Test
    void aBombIsNotUnpacked() {
        talk.answer(IAC, DO, MCCP3, BEGIN_3);

        talk.answer(packed("x".repeat(10_000_000), true), "never heard\r\n");

        assertThat(talk.heard).containsExactly(Abuse.BOMB);
    }

    @Test
    void aBombMayHideBehindTheMarkInTheSameRead() {
        talk.answer(IAC, DO, MCCP3);

        talk.answer(BEGIN_3, packed("x".repeat(10_000_000), true));

        assertThat(talk.heard).containsExactly(Abuse.BOMB);
    }

    @Test
    void aBombMayComeInManyStreams() {
        talk.answer(IAC, DO, MCCP3);
        var stream = Wire.bytes(BEGIN_3, packed("x".repeat(30_000), true));

        talk.answer(stream, stream, stream);

        assertThat(talk.heard).containsExactly(Abuse.BOMB);
    }

    @Test
    void packedStreamsBeginFourTimesAndNoMore() {
        talk.answer(IAC, DO, MCCP3);
        for (int i = 0; i < 4; i++) {
            talk.answer(BEGIN_3, packed("look\r\n", true));
        }
        assertThat(talk.heard).containsExactly(line("look"), line("look"), line("look"), line("look"));

        talk.answer(BEGIN_3, packed("look\r\n", true));

        assertThat(talk.heard).hasSize(5).last().isEqualTo(Abuse.RESTLESS_PACKING);
    }

    @Test
    void manyTimesItselfIsTooMuchAlsoWhenItIsNotThatMuch() {
        talk.answer(IAC, DO, MCCP3, BEGIN_3);

        var small = packed("x".repeat(60_000), false);
        assertThat(small.length).isLessThan(200);
        talk.answer(small);

        assertThat(talk.heard).containsExactly(Abuse.BOMB);
    }

    @Test
    void aLongPasteOfOneLineOverAndOverIsNoBomb() {
        talk.answer(IAC, DO, MCCP3, BEGIN_3);

        talk.answer(packed("say hello there\r\n".repeat(200), false));

        assertThat(talk.heard).hasSize(200);
    }

    @Test
    void whatCannotBeUnpackedIsAbuse() {
        talk.answer(IAC, DO, MCCP3, BEGIN_3);

        talk.answer("this is no zlib stream\r\n");

        assertThat(talk.heard).containsExactly(Abuse.BROKEN_STREAM);
    }

    private static Input line(String text) {
        return new Input.Line(text);
    }

    private static byte[] packed(String text, boolean finish) {
        return packed(Wire.bytes(text), finish);
    }

    private static byte[] packed(byte[] bytes, boolean finish) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        if (finish) {
            deflater.finish();
        }
        var packed = new ByteArrayOutputStream();
        var step = new byte[4096];
        int n;
        do {
            n = deflater.deflate(step, 0, step.length, Deflater.SYNC_FLUSH);
            packed.write(step, 0, n);
        } while (n == step.length);
        deflater.end();
        return packed.toByteArray();
    }
}
