package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.CHARSET;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;
import static org.jventure.telnet.codec.Wire.TTYPE;
import static org.jventure.telnet.codec.Wire.WILL;

import org.junit.jupiter.api.Test;

class CharsetOptionTest {

    private static final String REQUEST = "[IAC SB 42 1 59 85 84 70 45 56 IAC SE]";
    private static final String REJECTED = "[IAC SB 42 3 IAC SE]";
    private static final String ACCEPTED_UTF8 = "[IAC SB 42 2 85 84 70 45 56 IAC SE]";

    private final OptionTalk talk = OptionTalk.begun();

    @Test
    void weAskForUtf8AndItIsAgreed() {
        assertThat(talk.answer(IAC, DO, CHARSET)).isEqualTo(REQUEST);
        assertThat(talk.answer(IAC, SB, CHARSET, 2, "UTF-8", IAC, SE)).isEmpty();

        assertThat(talk.negotiation.abilities().utf8()).isTrue();
    }

    @Test
    void aClientThatRejectsUtf8IsWrittenAscii() {
        talk.answer(IAC, DO, CHARSET);
        talk.answer(IAC, SB, CHARSET, 3, IAC, SE);

        assertThat(talk.negotiation.abilities().utf8()).isFalse();
    }

    @Test
    void whatIsAgreedCountsMoreThanTheBitsOfTheTerminal() {
        talk.answer(IAC, WILL, TTYPE, IAC, SB, TTYPE, 0, "MTTS 1", IAC, SE);
        assertThat(talk.negotiation.abilities().utf8()).isFalse();

        talk.answer(IAC, DO, CHARSET, IAC, SB, CHARSET, 2, "utf-8", IAC, SE);

        assertThat(talk.negotiation.abilities().utf8()).isTrue();
    }

    @Test
    void ofWhatAClientAsksForWeTakeUtf8WhereverItStandsAndWhateverSeparates() {
        assertThat(talk.answer(IAC, WILL, CHARSET)).isEqualTo("[IAC DO 42]");

        assertThat(talk.answer(IAC, SB, CHARSET, 1, " ISO-8859-1 UTF-8", IAC, SE)).isEqualTo(ACCEPTED_UTF8);
        assertThat(talk.answer(IAC, SB, CHARSET, 1, ";UTF-8;US-ASCII", IAC, SE)).isEqualTo(ACCEPTED_UTF8);
        assertThat(talk.negotiation.abilities().utf8()).isTrue();
    }

    @Test
    void elseWeTakeAscii() {
        talk.answer(IAC, WILL, CHARSET);

        assertThat(talk.answer(IAC, SB, CHARSET, 1, ";US-ASCII;KOI8-R", IAC, SE))
                .isEqualTo("[IAC SB 42 2 85 83 45 65 83 67 73 73 IAC SE]");
        assertThat(talk.negotiation.abilities().utf8()).isFalse();
    }

    @Test
    void whoKnowsNeitherIsRejectedAndWrittenAscii() {
        talk.answer(IAC, WILL, CHARSET);

        assertThat(talk.answer(IAC, SB, CHARSET, 1, ";KOI8-R", IAC, SE)).isEqualTo(REJECTED);
        assertThat(talk.answer(IAC, SB, CHARSET, 1, IAC, SE)).isEqualTo(REJECTED);
        assertThat(talk.negotiation.abilities().utf8()).isFalse();
    }

    @Test
    void whenBothAskAtOnceOursCounts() {
        talk.answer(IAC, DO, CHARSET);

        assertThat(talk.answer(IAC, SB, CHARSET, 1, ";KOI8-R;UTF-8", IAC, SE)).isEqualTo(REJECTED);
        talk.answer(IAC, SB, CHARSET, 2, "UTF-8", IAC, SE);

        assertThat(talk.negotiation.abilities().utf8()).isTrue();
    }

    @Test
    void tablesAreRefusedAndTheirMarkIsReadOver() {
        talk.answer(IAC, WILL, CHARSET);

        assertThat(talk.answer(IAC, SB, CHARSET, 4, 1, ";x", IAC, SE)).isEqualTo("[IAC SB 42 5 IAC SE]");
        assertThat(talk.answer(IAC, SB, CHARSET, 1, "[TTABLE]", 1, ";UTF-8", IAC, SE)).isEqualTo(ACCEPTED_UTF8);
    }

    @Test
    void answersToNothingAndNonsenseAreNothing() {
        talk.answer(IAC, WILL, CHARSET);

        assertThat(talk.answer(IAC, SB, CHARSET, 3, IAC, SE, IAC, SB, CHARSET, IAC, SE, IAC, SB, CHARSET, 9, IAC, SE))
                .isEmpty();
        assertThat(talk.negotiation.abilities().utf8()).isTrue();
    }
}
