package org.jventure.gmcp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;
import org.jventure.fact.FactKind;
import org.jventure.fact.FactQuestion;
import tools.jackson.databind.JsonNode;

/** Comm.Channel: what is said. Goes to every client: Mudlet shows it, but does not ask for it. */
@Component
final class CommChannelPackage implements GmcpPackage {

    @Override
    public String name() {
        return "Comm.Channel";
    }

    @Override
    public boolean isUngated() {
        return true;
    }

    @Override
    public Set<FactKind> facts() {
        return Set.of(FactKind.TALK);
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                What is said: on channels, and as `say`, `tell` and `whisper`. Every client that speaks GMCP gets it, for
                Mudlet does not ask for it by itself. `text` is the line as the screen shows it, without colours;
                `message` the words alone.""",
                PackageNotes.sent(
                        channels(new ClientFact.Channels(
                                List.of(new ClientFact.Channel("gossip", "talk about anything", "gossip", true)))),
                        "The character has entered the world, or listens to other channels than before."),
                PackageNotes.sent(
                        text(new ClientFact.Spoken("gossip", "Bob", "[gossip] Bob: \"Hi\", all", "\"Hi\", all")),
                        "Somebody has spoken."),
                PackageNotes.sent(players(new ClientFact.Online(List.of("Ann", "Bob"))), "The client asked."),
                PackageNotes.heard("Comm.Channel.Players", "Is answered by all who are in the world."),
                PackageNotes.heard(
                        "Comm.Channel.Enable \"gossip\"",
                        "Joins a channel of `Comm.Channel.List` that is not enabled, as its player does with `gossip on`."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Conversation() {

            private ClientFact.Channels known = new ClientFact.Channels(List.of());

            @Override
            public void received(GmcpMessage message) {
                switch (message.name().toLowerCase(Locale.ROOT)) {
                    case "comm.channel.players" -> client.ask(new FactQuestion.WhoIsOn());
                    case "comm.channel.enable" -> enable(message.value().asString(""));
                    default -> {}
                }
            }

            private void enable(String name) {
                known.channels().stream()
                        .filter(channel -> channel.name().equalsIgnoreCase(name) && !channel.joined())
                        .findFirst()
                        .ifPresent(channel -> client.type(channel.command() + " on"));
            }

            @Override
            public void told(ClientFact fact) {
                switch (fact) {
                    case ClientFact.Channels channels -> {
                        known = channels;
                        client.tell(channels(channels));
                    }
                    case ClientFact.Spoken spoken -> client.tell(text(spoken));
                    case ClientFact.Online online -> client.tell(players(online));
                    default -> {}
                }
            }
        };
    }

    private static GmcpMessage channels(ClientFact.Channels all) {
        return GmcpMessage.of("Comm.Channel.List", Json.list(all.channels(), channel -> (JsonNode) Json.object()
                .put("name", channel.name())
                .put("caption", channel.caption())
                .put("command", channel.command())
                .put("enabled", channel.joined())));
    }

    private static GmcpMessage text(ClientFact.Spoken spoken) {
        return GmcpMessage.of(
                "Comm.Channel.Text",
                Json.object()
                        .put("channel", spoken.channel())
                        .put("talker", spoken.talker())
                        .put("text", spoken.line())
                        .put("message", spoken.words()));
    }

    private static GmcpMessage players(ClientFact.Online online) {
        return GmcpMessage.of(
                "Comm.Channel.Players",
                Json.list(online.names(), name -> (JsonNode) Json.object().put("name", name)));
    }
}
