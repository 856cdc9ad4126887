package org.jventure.telnet.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jventure.telnet.codec.Wire.DO;
import static org.jventure.telnet.codec.Wire.DONT;
import static org.jventure.telnet.codec.Wire.GMCP;
import static org.jventure.telnet.codec.Wire.IAC;
import static org.jventure.telnet.codec.Wire.SB;
import static org.jventure.telnet.codec.Wire.SE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import org.jventure.gmcp.ClientFiles;
import org.jventure.gmcp.GmcpPackage;
import org.jventure.kernel.Clock;
import org.jventure.session.Input;
import org.jventure.session.Output;
import org.jventure.session.Peer;
import org.jventure.telnet.codec.Wire;
import org.jventure.telnet.codec.Reading;
import org.jventure.telnet.terminal.TelnetTerminal;
import org.jventure.text.StyledText;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The game's own packages over telnet, byte by byte. */
class GmcpWireTest {

    private final OptionTalk talk = new OptionTalk(List.of(new GmcpOption(packages())));

    @ConfigurationPropertiesScan("org.jventure.gmcp")
    @EnableConfigurationProperties
    static class Settings {}

    private static List<GmcpPackage> packages() {
        var beans = new AnnotationConfigApplicationContext();
        beans.register(Settings.class);
        beans.scan("org.jventure.gmcp");
        beans.registerBean(Clock.class, () -> new Clock() {

            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }
        });
        beans.registerBean(ClientFiles.class, () -> new ClientFiles() {

            @Override
            public Download mudlet() {
                return new Download("7", "https://x/p");
            }

            @Override
            public String mapUrl() {
                return "https://x/m";
            }
        });
        beans.refresh();
        return List.copyOf(beans.getBeansOfType(GmcpPackage.class).values());
    }

    private void says(String payload) {
        Wire.receive(talk.channel, IAC, SB, GMCP, payload, IAC, SE);
    }

    private byte[] told(ClientFact fact) {
        talk.received();
        talk.negotiation.tell(fact);
        talk.channel.flush();
        return talk.received();
    }

    private static byte[] message(Object... payload) {
        return Wire.bytes(IAC, SB, GMCP, Wire.bytes(payload), IAC, SE);
    }

    @Test
    void whoAgreesIsToldWhatThereIsToDownload() {
        talk.answer();
        Wire.receive(talk.channel, IAC, DO, GMCP);
        talk.channel.flush();

        assertThat(talk.received()).isEqualTo(Wire.bytes(
                message("Client.GUI {\"version\":\"7\",\"url\":\"https://x/p\"}"),
                message("Client.Map {\"url\":\"https://x/m\"}")));
    }

    /** Letters that telnet, JSON, terminals or Mudlet would read: each comes as the client is meant to read it. */
    @Test
    void whatPlayersTypeIsDataToTheClient() {
        talk.answer(IAC, DO, GMCP);

        assertThat(told(new ClientFact.Spoken("say", "Ann", "Ann: ÿ\"\\\u001b\0\n", "\u00ff\uD83D\uDC09")))
                .isEqualTo(message("Comm.Channel.Text {\"channel\":\"say\",\"talker\":\"Ann\","
                        + "\"text\":\"Ann: ÿ\\\"\\\\\\u001B\\u0000\\n\",\"message\":\"ÿ\uD83D\uDC09\"}"));
    }

    @Test
    void theProgramOfWhoReadsSlowlyMissesWhatItsPlayerMissesAndNothingElse() {
        talk.answer(IAC, DO, GMCP);
        var terminal = new TelnetTerminal(
                talk.channel, new Peer("192.0.2.1", false, false, false), talk.negotiation, new Reading(talk.channel),
                Duration.ZERO);
        talk.channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);

        terminal.write(new Output.Chatter(StyledText.plain("[gossip] Bob: la")));
        terminal.write(new Output.Fact(new ClientFact.Spoken("gossip", "Bob", "[gossip] Bob: la", "la"), true));
        terminal.write(new Output.Text(StyledText.plain("Ann tells you, psst")));
        terminal.write(new Output.Fact(new ClientFact.Spoken("tell", "Ann", "Ann tells you, psst", "psst")));
        terminal.flush();

        assertThat(new String(talk.received(), StandardCharsets.UTF_8))
                .contains("\"channel\":\"tell\"")
                .doesNotContain("gossip");
    }

    @Test
    void whatIsAskedForIsWantedOfTheGameUntilItIsNot() {
        assertThat(talk.negotiation.facts()).isEmpty();
        talk.answer(IAC, DO, GMCP);
        assertThat(talk.negotiation.facts()).containsExactly(FactKind.TALK);

        says("Core.Supports.Add [\"Room 1\",\"Char.Items 1\"]");
        says("Core.Supports.Remove [\"char.items\"]");

        assertThat(talk.negotiation.facts()).containsExactly(FactKind.ROOM, FactKind.PLAYERS, FactKind.TALK);
        assertThat(told(new ClientFact.NoWay("n"))).isEqualTo(message("Room.WrongDir \"n\""));
        assertThat(told(new ClientFact.Things(new ClientFact.Carried(), List.of()))).isEmpty();
        talk.answer(IAC, DONT, GMCP);
        assertThat(talk.negotiation.facts()).isEmpty();
        assertThat(told(new ClientFact.NoWay("n"))).isEmpty();
    }

    @Test
    void whatTheProgramKeepsAndHasGotIsKnown() {
        talk.answer(IAC, DO, GMCP);
        says("Core.Supports.Set [\"Session 1\"]");
        assertThat(talk.negotiation.keepsToken()).isFalse();
        assertThat(told(new ClientFact.SignIn(true))).isEqualTo(message("Session.Default"));
        assertThat(talk.negotiation.keepsToken()).isTrue();

        says("Session.Resume {\"token\":\"t\",\"seen\":7}");
        says("Session.Seen {\"number\":9}");
        says("Session.Seen {\"number\":8}");

        assertThat(talk.heard()).containsExactly(new Input.Resume("t", 7L));
        assertThat(talk.negotiation.confirmed()).isEqualTo(9);
        talk.answer(IAC, DONT, GMCP);
        assertThat(talk.negotiation.keepsToken()).isFalse();
    }

    @Test
    void questionsAndCredentialsGoToTheSession() {
        talk.answer(IAC, DO, GMCP);
        says("Core.Supports.Set [\"Char.Login 1\"]");
        assertThat(told(new ClientFact.SignIn(true)))
                .isEqualTo(message("Char.Login.Default {\"type\":[\"password-credentials\"]}"));

        says("Char.Items.Inv");
        told(new ClientFact.Channels(List.of(new ClientFact.Channel("gossip", "talk", "gossip", false))));
        says("Comm.Channel.Enable \"gossip\"");
        says("Char.Login.Credentials {\"account\":\"ann\",\"password\":\"p\"}");
        says("Char.Login.Credentials {\"account\":\"ann\",");

        assertThat(talk.heard).containsExactly(
                new Input.Question(new FactQuestion.Again(FactKind.CARRIED)),
                new Input.Wish("gossip on"),
                new Input.Credentials("ann", "p"));
    }
}
