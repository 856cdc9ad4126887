package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MXP;

import org.junit.jupiter.api.Test;
import org.jventure.session.Input;
import org.jventure.telnet.option.ClientAbilities.MarkupUse;

class MxpOptionTest {

    private final OptionTalk talk = OptionTalk.begun();

    @Test
    void allLinesBecomeSecureAndTheClientIsAskedWhoItIs() {
        assertThat(talk.answer(IAC, DO, MXP)).isEqualTo("[IAC SB 91 IAC SE]⎋[6z<VERSION><SUPPORT>");
        assertThat(talk.negotiation.abilities().markup()).isEqualTo(MarkupUse.LINKS);
    }

    @Test
    void itsAnswersAreNoLinesOfThePlayer() {
        talk.answer(IAC, DO, MXP);

        talk.answer("\u001b[1z<VERSION MXP=1.0 STYLE=0.1 CLIENT=Mudlet VERSION=4.18.5 REGISTERED=no>\r\n");
        talk.answer("\u001b[1z<SUPPORTS +a +send +b>\r\n", "look\r\n");

        assertThat(talk.heard).containsExactly(new Input.Line("look"));
        assertThat(talk.negotiation.abilities().client().program()).isEqualTo("Mudlet");
        assertThat(talk.negotiation.abilities().client().version()).isEqualTo("4.18.5");
    }

    @Test
    void whatLooksLikeAnAnswerToNothingIsALine() {
        talk.answer("<VERSION CLIENT=x>\r\n");
        talk.answer(IAC, DO, MXP, "<VERSION CLIENT=\"zMUD\">\r\n", "<VERSION CLIENT=y>\r\n", "<3\r\n");

        assertThat(talk.heard)
                .containsExactly(
                        new Input.Line("<VERSION CLIENT=x>"), new Input.Line("<VERSION CLIENT=y>"), new Input.Line("<3"));
        assertThat(talk.negotiation.abilities().client().program()).isEqualTo("zMUD");
    }

    @Test
    void whoCannotSendGetsNoTagsButStillNeedsItsTextEscaped() {
        talk.answer(IAC, DO, MXP, "<SUPPORTS +b -send>\r\n");

        assertThat(talk.negotiation.abilities().markup()).isEqualTo(MarkupUse.ESCAPED);
    }

    @Test
    void whoTurnsItOffGetsPlainTextAgain() {
        talk.answer(IAC, DO, MXP, IAC, DONT, MXP);

        assertThat(talk.negotiation.abilities().markup()).isEqualTo(MarkupUse.NONE);
    }
}
