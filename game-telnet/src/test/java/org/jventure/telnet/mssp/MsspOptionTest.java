package org.jventure.telnet.mssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.ECHO;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.MSSP;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jventure.session.Input;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.option.OptionTalk;

class MsspOptionTest {

    private final OptionTalk talk = OptionTalk.begun();

    @Test
    void aCrawlerIsToldAtOnce() {
        Wire.receive(talk.channel(), IAC, DO, MSSP);
        var told = new String(talk.received(), StandardCharsets.ISO_8859_1);

        assertThat(told)
                .startsWith(new String(
                        Wire.bytes(
                                IAC, SB, MSSP, 1, "NAME", 2, "The Lantern Coast", 1, "PLAYERS", 2, "3", 1, "UPTIME", 2,
                                "1795397855", 1, "CRAWL DELAY", 2, "-1", 1, "HOSTNAME", 2, "mud.example", 1, "PORT", 2,
                                "5555", 1, "CODEBASE", 2, "JVenture 1"),
                        StandardCharsets.ISO_8859_1))
                .endsWith("\u00ff\u00f0");
        assertThat(talk.answer(IAC, DO, MSSP)).isEmpty();
    }

    @Test
    void countsTheWorld() {
        assertThat(TestMssp.report(Map.of()).variables())
                .containsEntry("AREAS", java.util.List.of("6"))
                .containsEntry("ROOMS", java.util.List.of("100"))
                .containsEntry("OBJECTS", java.util.List.of("40"))
                .containsEntry("MOBILES", java.util.List.of("20"))
                .containsEntry("CLASSES", java.util.List.of("4"))
                .containsEntry("RACES", java.util.List.of("5"))
                .containsEntry("HELPFILES", java.util.List.of("33"))
                .containsEntry("GMCP", java.util.List.of("1"))
                .containsEntry("SSL", java.util.List.of("5443"))
                .doesNotContainKeys("CONTACT", "ICON");
    }

    @Test
    void settingsAddAndReplaceAndNeverBreakTheFrame() {
        var variables = TestMssp.report(Map.of("status", "Live", "X\1Y", "a\0b\2c\u00e9", "EMPTY", "")).variables();

        assertThat(variables)
                .containsEntry("STATUS", java.util.List.of("Live"))
                .containsEntry("X Y", java.util.List.of("a b cé"))
                .doesNotContainKey("EMPTY");
    }

    @Test
    void whoAsksInPlainTextIsAnsweredInPlainText() {
        var told = talk.answer("MSSP-REQUEST\r\n");

        assertThat(told)
                .startsWith("⏎MSSP-REPLY-START⏎NAME\tThe Lantern Coast⏎PLAYERS\t3⏎UPTIME\t1795397855⏎")
                .endsWith("⏎MSSP-REPLY-END⏎");
        assertThat(talk.heard()).isEmpty();
    }

    @Test
    void whoAsksAgainAndAgainIsNotAnswered() {
        for (int i = 0; i < 3; i++) {
            assertThat(talk.answer("MSSP-REQUEST\r\n")).contains("MSSP-REPLY-START");
        }

        assertThat(talk.answer(IAC, DO, MSSP, "MSSP-REQUEST\r\n")).isEmpty();
        assertThat(talk.heard()).containsExactly(new Input.Line("MSSP-REQUEST"));
    }

    @Test
    void inTheGameItIsALineAsAnyOther() {
        talk.play();

        assertThat(talk.answer("MSSP-REQUEST\r\n")).isEmpty();
        assertThat(talk.heard()).containsExactly(new Input.Line("MSSP-REQUEST"));
    }

    @Test
    void asAPasswordItIsALineAsAnyOther() {
        talk.hideInput();
        talk.answer(IAC, DO, ECHO);

        assertThat(talk.answer("MSSP-REQUEST\r\n")).isEmpty();
        assertThat(talk.heard()).containsExactly(new Input.Line("MSSP-REQUEST"));
    }
}
