package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.ECHO;
import static org.jventure.telnet.codec.Wire.END_OF_RECORD;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.NAWS;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.SGA;
import static org.jventure.telnet.codec.Wire.TTYPE;
import static org.jventure.telnet.codec.Wire.WILL;
import static org.jventure.telnet.codec.Wire.WONT;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.codec.TelnetDecoder;
import org.jventure.telnet.codec.TelnetEncoder;
import org.jventure.telnet.codec.Wire;

class NegotiationTest {

    private static final String SEND_TTYPE = "[IAC SB 24 1 IAC SE]";

    private final EmbeddedChannel channel = new EmbeddedChannel(false, false);
    private final Negotiation negotiation = new Negotiation(channel, StandardOptions.all());

    @BeforeEach
    void connect() throws Exception {
        channel.pipeline().addLast(new TelnetEncoder(), new TelnetDecoder(_ -> true, 65_536, 100), new Negotiator(negotiation, new Reading(channel), Duration.ZERO));
        channel.register();
    }

    @Test
    void proposesTerminalTypePromptMarksAndSizeAtOnce() {
        assertThat(answer()).isEqualTo(Wire.OFFER);
    }

    @Test
    void proposalsThatAreAcceptedNeedNoAnswer() {
        answer();

        assertThat(answer(IAC, DO, END_OF_RECORD, IAC, WILL, NAWS)).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsRefusedOnce() {
        answer();

        assertThat(answer(IAC, WILL, 200, IAC, DO, 200)).isEqualTo("[IAC DONT 200][IAC WONT 200]");
        assertThat(answer(IAC, WILL, 200, IAC, DO, 200, IAC, WONT, 200, IAC, DONT, 199)).isEmpty();
    }

    @Test
    void everyTimingMarkIsAnsweredForTheClientWaits() {
        answer();

        assertThat(answer(IAC, DO, 6)).isEqualTo("[IAC WILL 6]");
        assertThat(answer(IAC, DO, 6, IAC, DONT, 6, IAC, DO, 6)).isEqualTo("[IAC WILL 6][IAC WILL 6]");
        assertThat(answer(IAC, WILL, 6, IAC, WILL, 6)).isEqualTo("[IAC DONT 6]");
    }

    @Test
    void clientsThatAskForEchoAreRefused() {
        answer();

        assertThat(answer(IAC, DO, ECHO)).isEqualTo("[IAC WONT 1]");
    }

    @Test
    void suppressingGoAheadIsAcceptedOnBothSides() {
        answer();

        assertThat(answer(IAC, DO, SGA, IAC, WILL, SGA)).isEqualTo("[IAC WILL 3][IAC DO 3]");
        assertThat(answer(IAC, DO, SGA, IAC, WILL, SGA)).isEmpty();
    }

    @Test
    void inputIsHiddenAndShownAgain() {
        answer();

        EchoOption.hideInput(negotiation);
        channel.flush();
        assertThat(answer()).isEqualTo("[IAC WILL 1]");
        assertThat(answer(IAC, DO, ECHO)).isEmpty();
        assertThat(EchoOption.hidesInput(negotiation)).isTrue();

        EchoOption.showInput(negotiation);
        channel.flush();
        assertThat(answer()).isEqualTo("[IAC WONT 1]");
        assertThat(answer(IAC, DONT, ECHO)).isEmpty();
        assertThat(EchoOption.hidesInput(negotiation)).isFalse();
    }

    @Test
    void aClientMayRefuseToHideAndIsAskedAgainNextTime() {
        answer();

        EchoOption.hideInput(negotiation);
        assertThat(answer(IAC, DONT, ECHO)).isEqualTo("[IAC WILL 1]");
        EchoOption.showInput(negotiation);
        assertThat(answer()).isEmpty();

        EchoOption.hideInput(negotiation);
        channel.flush();
        assertThat(answer()).isEqualTo("[IAC WILL 1]");
    }

    @Test
    void aClientThatNeverAnswersWontIsAskedToHideAgainForTheNextSecret() {
        answer();
        EchoOption.hideInput(negotiation);
        assertThat(answer(IAC, DO, ECHO)).isEqualTo("[IAC WILL 1]");

        EchoOption.showInput(negotiation);
        EchoOption.hideInput(negotiation);

        assertThat(answer(IAC, DO, ECHO)).isEqualTo("[IAC WONT 1][IAC WILL 1]");
        assertThat(EchoOption.hidesInput(negotiation)).isTrue();
    }

    @Test
    void aLateAnswerToWontIsNoRefusalOfTheNextSecret() {
        answer();
        EchoOption.hideInput(negotiation);
        answer(IAC, DO, ECHO);

        EchoOption.showInput(negotiation);
        EchoOption.hideInput(negotiation);

        assertThat(answer(IAC, DONT, ECHO, IAC, DO, ECHO)).isEqualTo("[IAC WONT 1][IAC WILL 1]");
        assertThat(EchoOption.hidesInput(negotiation)).isTrue();
    }

    @Test
    void aClientThatNeverAnswersIsShownItsInputAgainAllTheSame() {
        answer();

        EchoOption.hideInput(negotiation);
        EchoOption.showInput(negotiation);
        channel.flush();

        assertThat(answer()).isEqualTo("[IAC WILL 1][IAC WONT 1]");
        assertThat(answer(IAC, DO, ECHO, IAC, DONT, ECHO)).isEmpty();
    }

    @Test
    void aSecretAskedForTwiceBeforeTheFirstAnswerStaysHidden() {
        answer();
        EchoOption.hideInput(negotiation);
        EchoOption.showInput(negotiation);
        EchoOption.hideInput(negotiation);
        channel.flush();
        assertThat(answer()).isEqualTo("[IAC WILL 1][IAC WONT 1][IAC WILL 1]");

        assertThat(answer(IAC, DO, ECHO, IAC, DONT, ECHO, IAC, DO, ECHO)).isEmpty();

        assertThat(EchoOption.hidesInput(negotiation)).isTrue();
    }

    @Test
    void theSizeFollowsTheWindow() {
        answer(IAC, WILL, NAWS, IAC, SB, NAWS, 0, 100, 0, 40, IAC, SE);
        assertThat(negotiation.abilities().columns()).isEqualTo(100);
        assertThat(negotiation.abilities().rows()).isEqualTo(40);

        answer("look\r\n", IAC, SB, NAWS, 1, IAC, IAC, 0, 50, IAC, SE, "north\r\n");
        assertThat(negotiation.abilities().columns()).isEqualTo(511);
    }

    @Test
    void sizesThatNobodyAgreedOnOrThatAreNoneAreIgnored() {
        answer(IAC, SB, NAWS, 0, 100, 0, 40, IAC, SE);
        assertThat(negotiation.abilities().columns()).isZero();

        answer(IAC, WILL, NAWS, IAC, SB, NAWS, 0, 100, IAC, SE, IAC, SB, NAWS, IAC, SE);
        assertThat(negotiation.abilities().columns()).isZero();
    }

    @Test
    void asksAModernClientForNameTerminalAndAbilities() {
        answer();

        assertThat(answer(IAC, WILL, TTYPE)).isEqualTo(SEND_TTYPE);
        assertThat(is("TINTIN++")).isEqualTo(SEND_TTYPE);
        assertThat(is("xterm-256color")).isEqualTo(SEND_TTYPE);
        assertThat(is("MTTS 271")).isEmpty();

        var abilities = negotiation.abilities();
        assertThat(abilities.client().program()).isEqualTo("TINTIN++");
        assertThat(abilities.colours()).isEqualTo(ColourDepth.TRUECOLOR);
        assertThat(abilities.utf8()).isTrue();
        assertThat(abilities.screenReader()).isFalse();
        assertThat(abilities.introduced()).isTrue();
    }

    @Test
    void abilitiesOverruleTheNameOfTheTerminal() {
        answer(IAC, WILL, TTYPE);
        is("MUDLET");
        is("ANSI-TRUECOLOR");
        is("MTTS 65");

        assertThat(negotiation.abilities().colours()).isEqualTo(ColourDepth.ANSI16);
        assertThat(negotiation.abilities().utf8()).isFalse();
        assertThat(negotiation.abilities().screenReader()).isTrue();
    }

    @Test
    void stopsAskingWhenTheClientRepeatsItself() {
        answer(IAC, WILL, TTYPE);

        assertThat(is("XTERM")).isEqualTo(SEND_TTYPE);
        assertThat(is("XTERM")).isEmpty();

        assertThat(negotiation.abilities().colours()).isEqualTo(ColourDepth.ANSI16);
        assertThat(negotiation.abilities().introduced()).isTrue();
    }

    @Test
    void neverAsksTheTelnetOfOldWindowsTwice() {
        answer(IAC, WILL, TTYPE);

        assertThat(is("ANSI")).isEmpty();
        assertThat(negotiation.abilities().introduced()).isTrue();
    }

    @Test
    void stopsAskingAfterFiveRounds() {
        answer();
        answer(IAC, WILL, TTYPE);
        for (int i = 1; i < 5; i++) {
            assertThat(is("T" + i)).isEqualTo(SEND_TTYPE);
        }

        assertThat(is("T5")).isEmpty();
        assertThat(is("T6")).isEmpty();
        assertThat(answer(IAC, WONT, TTYPE, IAC, WILL, TTYPE)).isEqualTo("[IAC DONT 24][IAC DO 24]");
    }

    @Test
    void aDumbTerminalGetsNoColours() {
        answer(IAC, WILL, TTYPE);
        is("dumb");
        is("dumb");

        assertThat(negotiation.abilities().colours()).isEqualTo(ColourDepth.NONE);
    }

    @Test
    void whoRefusesToTellIsIntroducedAndGetsNoColours() {
        answer(IAC, WONT, TTYPE);

        assertThat(negotiation.abilities().introduced()).isTrue();
        assertThat(negotiation.abilities().colours()).isEqualTo(ColourDepth.NONE);
    }

    @Test
    void nonsenseForATerminalTypeIsHarmless() {
        answer(IAC, WILL, TTYPE);
        answer(IAC, SB, TTYPE, IAC, SE, IAC, SB, TTYPE, 7, 7, IAC, SE, IAC, SB, TTYPE, 0, 27, "[2J", 200, IAC, SE);

        assertThat(negotiation.abilities().client().program()).isEqualTo("[2J");
    }

    @Test
    void promptMarksCanBeTurnedOnAndOff() {
        answer(IAC, DO, END_OF_RECORD);
        assertThat(negotiation.abilities().endOfRecord()).isTrue();

        assertThat(answer(IAC, DONT, END_OF_RECORD)).isEqualTo("[IAC WONT 25]");
        assertThat(negotiation.abilities().endOfRecord()).isFalse();
    }

    private String is(String name) {
        return answer(IAC, SB, TTYPE, 0, name, IAC, SE);
    }

    private String answer(Object... received) {
        if (received.length > 0) {
            Wire.receive(channel, received);
        }
        return Wire.sent(channel);
    }
}
