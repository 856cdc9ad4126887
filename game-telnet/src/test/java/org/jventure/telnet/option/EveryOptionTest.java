package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.WILL;
import static org.jventure.telnet.codec.Wire.WONT;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jventure.telnet.option.TelnetOption.Stance;

/** What holds of each option alike, by RFC 1143. */
class EveryOptionTest {

    static Stream<TelnetOption> offered() {
        return StandardOptions.all().stream().filter(option -> option.ours() == Stance.PROPOSE);
    }

    static Stream<TelnetOption> wanted() {
        return StandardOptions.all().stream().filter(option -> option.theirs() == Stance.PROPOSE);
    }

    static IntStream unknown() {
        return IntStream.range(0, 256)
                .filter(code -> StandardOptions.all().stream().noneMatch(option -> option.code() == code));
    }

    @ParameterizedTest
    @MethodSource("offered")
    void whatWeOfferedAndTheClientAcceptsIsNotAnsweredByWill(TelnetOption option) {
        var talk = OptionTalk.begun();

        assertThat(talk.answer(IAC, DO, option.code())).doesNotContain("IAC WILL");
        assertThat(talk.answer(IAC, DO, option.code())).as("said twice").isEmpty();
        assertThat(talk.negotiation.isOurs(option.code())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void whatTheClientRefusesIsNotAnsweredNorOfferedAgain(TelnetOption option) {
        var talk = OptionTalk.begun();

        assertThat(talk.answer(IAC, DONT, option.code(), IAC, DONT, option.code())).isEmpty();
        assertThat(talk.negotiation.isOurs(option.code())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void aClientMayChangeItsMindLate(TelnetOption option) {
        var talk = OptionTalk.begun();
        talk.answer(IAC, DONT, option.code());

        assertThat(talk.answer(IAC, DO, option.code())).startsWith("[IAC WILL %d]".formatted(option.code()));
        assertThat(talk.answer(IAC, DONT, option.code())).isEqualTo("[IAC WONT %d]".formatted(option.code()));
        assertThat(talk.answer(IAC, DONT, option.code())).isEmpty();
        assertThat(talk.negotiation.protocols()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void theAnswerMayComeByteByByte(TelnetOption option) {
        var whole = OptionTalk.begun();
        var cut = OptionTalk.begun();

        assertThat(cut.answerCut(IAC, DO, option.code())).isEqualTo(whole.answer(IAC, DO, option.code()));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void whatWeAskOfTheClientIsSettledByItsFirstAnswer(TelnetOption option) {
        var talk = OptionTalk.begun();

        assertThat(talk.answer(IAC, WILL, option.code())).doesNotContain("IAC DO");
        assertThat(talk.answer(IAC, WILL, option.code())).isEmpty();
        assertThat(talk.answer(IAC, WONT, option.code())).isEqualTo("[IAC DONT %d]".formatted(option.code()));
        assertThat(talk.answer(IAC, WILL, option.code())).startsWith("[IAC DO %d]".formatted(option.code()));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void aClientThatRefusesIsLeftAlone(TelnetOption option) {
        var talk = OptionTalk.begun();

        assertThat(talk.answer(IAC, WONT, option.code(), IAC, WONT, option.code())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void whatIsOursIsNotTheClients(TelnetOption option) {
        if (option.theirs() == Stance.REFUSE) {
            var talk = OptionTalk.begun();

            assertThat(talk.answer(IAC, WILL, option.code())).isEqualTo("[IAC DONT %d]".formatted(option.code()));
            assertThat(talk.answer(IAC, WILL, option.code())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatIsUnknownIsRefusedOnceAndNeverAgain(int code) {
        var talk = OptionTalk.begun();

        assertThat(talk.answer(IAC, DO, code, IAC, WILL, code))
                .isEqualTo("[IAC WONT %s][IAC DONT %s]".formatted(name(code), name(code)));
        assertThat(talk.answer(IAC, DO, code, IAC, WILL, code, IAC, DONT, code, IAC, WONT, code)).isEmpty();
    }

    @Test
    void aClientThatAcceptsAllAndOneThatRefusesAllAreBothUnderstood() {
        var all = StandardOptions.all();
        var yes = OptionTalk.begun();
        var no = OptionTalk.begun();

        for (var option : all) {
            yes.answer(IAC, option.ours() == Stance.PROPOSE ? DO : WILL, option.code());
            no.answer(IAC, DONT, option.code(), IAC, WONT, option.code());
        }

        assertThat(yes.negotiation.protocols())
                .containsExactly("CHARSET", "EOR", "GMCP", "MCCP2", "MCCP3", "MSDP", "MSSP", "MXP", "NEW-ENVIRON");
        assertThat(no.negotiation.protocols()).isEmpty();
        assertThat(no.negotiation.abilities().introduced()).isTrue();
    }

    private static String name(int code) {
        return switch (code) {
            case 239 -> "EOR";
            case 240 -> "SE";
            case 249 -> "GA";
            case 250 -> "SB";
            case 251 -> "WILL";
            case 252 -> "WONT";
            case 253 -> "DO";
            case 254 -> "DONT";
            case 255 -> "IAC";
            default -> Integer.toString(code);
        };
    }
}
