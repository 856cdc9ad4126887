package org.jventure.telnet.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.IAC;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jventure.session.Input;

class LineAssemblerTest {

    private static final int LONGEST = 100;
    private static final String TOO_LONG = "(too long)";

    private final EmbeddedChannel channel = new EmbeddedChannel(new TelnetDecoder(_ -> true, 65_536, 100), new LineAssembler(LONGEST));

    @ParameterizedTest
    @ValueSource(strings = {"one\r\ntwo\r\n", "one\ntwo\n", "one\r\0two\r\0", "one\rtwo\r", "one\r\ntwo\n"})
    void everyKindOfLineEndEndsALine(String typed) {
        assertThat(lines(typed)).containsExactly("one", "two");
    }

    @Test
    void emptyLinesAreLines() {
        assertThat(lines("\r\n\r\n\n\r\r\n")).containsExactly("", "", "", "", "");
    }

    @Test
    void aLineFeedAfterAReturnInTheNextSegmentIsNoLine() {
        assertThat(lines("one\r")).containsExactly("one");
        assertThat(lines("\ntwo\n")).containsExactly("two");
    }

    @Test
    void aLineMayComeInAnyPieces() {
        var typed = Wire.bytes("say naïve 猫 🐉\r\nlook\r\n");

        for (int cut = 0; cut <= typed.length; cut++) {
            receive(Arrays.copyOfRange(typed, 0, cut));
            receive(Arrays.copyOfRange(typed, cut, typed.length));
            assertThat(received()).as("cut at %d", cut).containsExactly("say naïve 猫 🐉", "look");
        }
    }

    @ParameterizedTest
    @CsvSource({"lookk\bs,looks", "l\u007fLook,Look", "né\bo,no", "🐉\bx,x", "\b\b\bx,x", "abc\u0015x,x"})
    void charactersCanBeTakenBack(String typed, String line) {
        assertThat(lines(typed + "\r\n")).containsExactly(line);
    }

    @Test
    void theTelnetCommandsForErasingDoTheSame() {
        assertThat(lines("lookk", IAC, 247, "\r\n")).containsExactly("look");
        assertThat(lines("look", IAC, 248, "north\r\n")).containsExactly("north");
    }

    @Test
    void arrowKeysAndControlsVanishAndTabsAreSpaces() {
        assertThat(lines("a\u001b[A\u001b[1;5Db\u001bOPc\u0001\u0007\0d\te\r\n")).containsExactly("abcd e");
    }

    @Test
    void lineEndsOfUnicodeAreNoPartOfALine() {
        assertThat(lines("a\u0085b\u2028c\u2029d\r\n")).containsExactly("abcd");
    }

    @Test
    void bytesThatAreNoUtf8AreReplaced() {
        assertThat(lines("caf", 0xe9, "!\r\n")).containsExactly("caf\ufffd!");
    }

    @Test
    void aLineThatIsTooLongIsNoneAndIsToldOnce() {
        assertThat(lines("x".repeat(4 * LONGEST + 1) + "\r\nlook\r\n")).containsExactly(TOO_LONG, "look");
        assertThat(lines("x".repeat(9 * LONGEST) + "\b".repeat(9 * LONGEST) + "look\r\n")).containsExactly(TOO_LONG);
        assertThat(lines("x".repeat(9 * LONGEST) + "\u0015look\r\n")).containsExactly("look");
    }

    @Test
    void theLongestLineIsAsLongInEveryScript() {
        for (var letter : List.of("x", "é", "猫", "🐉")) {
            assertThat(lines(letter.repeat(LONGEST) + "\r\n")).containsExactly(letter.repeat(LONGEST));
        }
    }

    @Test
    void tenMegabytesWithoutAnEndAreOneLineThatIsNotKept() {
        var piece = "y".repeat(4096);
        for (int i = 0; i < 10 * 256; i++) {
            assertThat(lines(piece)).isEmpty();
        }

        assertThat(lines("\r\nlook\r\n")).containsExactly(TOO_LONG, "look");
    }

    @Test
    void fiftyPastedLinesKeepTheirOrder() {
        var pasted = IntStream.range(0, 50).mapToObj(i -> "say " + i).toList();

        assertThat(lines(String.join("\n", pasted) + "\n")).isEqualTo(pasted);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void noiseNeverMakesALineThatIsTooLongOrHasAnEndInIt(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var noise = new byte[random.nextInt(1, 700)];
            random.nextBytes(noise);
            receive(noise);
        }

        assertThat(received()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(4 * LONGEST);
            assertThat(line.chars()).noneMatch(c -> c < ' ' || (c >= 0x7f && c <= 0x9f));
        });
    }

    private List<String> lines(Object... typed) {
        receive(Wire.bytes(typed));
        return received();
    }

    private void receive(byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    }

    private List<String> received() {
        var lines = new ArrayList<String>();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof Input.Line(var text)) {
                lines.add(text);
            } else if (message instanceof Input.TooLong) {
                lines.add(TOO_LONG);
            }
        }
        return lines;
    }
}
