package org.jventure.gmcp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jventure.fact.ClientFact;
import org.springframework.stereotype.Component;

/** Session: a client that keeps a token for its player, and says what has arrived, so that it comes back without a gap. */
@Component
public final class SessionPackage implements GmcpPackage {

    private static final String NAME = "Session";

    /** The client may come back by this. */
    public static GmcpMessage token(String secret) {
        return GmcpMessage.of("Session.Token", Json.object().put("token", secret));
    }

    /** All texts up to that number have been sent. */
    public static GmcpMessage mark(long number) {
        return GmcpMessage.of("Session.Mark", Json.object().put("number", number));
    }

    /** A token was not good. */
    public static GmcpMessage refused(String words) {
        return GmcpMessage.of("Session.Refused", Json.object().put("message", words));
    }

    private static GmcpMessage offer() {
        return GmcpMessage.of("Session.Default");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                Coming back after a lost link, at any node, without a name or a password: what was missed is then
                shown in order, and nothing twice. A package of ours; `Session 1` asks for it. A token is as good as a
                password for as long as the character is in the world, and is given without its player knowing: so it is
                given and taken only where a password may be typed, over an encrypted connection or from the server's own
                machine. Marks are told on any connection: who confirms them is shown again what has not arrived,
                where others are only told that something may be lost. Numbers grow from session to session.""",
                PackageNotes.sent(offer(), "The session asks who is there, and would take a token."),
                PackageNotes.heard(
                        "Session.Resume {\"token\":\"…\",\"seen\":30064771090}",
                        "Goes on for the session of the token; `seen` is the last mark that has arrived, if any."),
                PackageNotes.sent(refused("That token is not good any more."), "It was not good; the question still waits."),
                PackageNotes.sent(token("…"), "The character plays: come back by this. The one before is good until something of this session is confirmed."),
                PackageNotes.sent(mark(30064771090L), "All texts of the session up to that one have been sent."),
                PackageNotes.heard(
                        "Session.Seen {\"number\":30064771090}",
                        "All up to that mark has arrived. Once every few seconds is enough."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Talk(client);
    }

    private static final class Talk implements Conversation {

        private final GmcpClient client;
        private boolean open;
        private boolean allowed;
        private boolean offered;

        Talk(GmcpClient client) {
            this.client = client;
        }

        @Override
        public void received(GmcpMessage message) {
            var given = message.value();
            switch (message.name().toLowerCase(Locale.ROOT)) {
                case "session.resume" -> {
                    if (open) {
                        client.resume(given.path("token").asString(""), number(given.path("seen")));
                    }
                }
                case "session.seen" -> {
                    var mark = number(given.path("number"));
                    if (mark != null) {
                        client.seen(mark);
                    }
                }
                default -> {}
            }
        }

        private static @Nullable Long number(tools.jackson.databind.JsonNode mark) {
            return mark.isIntegralNumber() && mark.canConvertToLong() ? mark.longValue() : null;
        }

        @Override
        public void supportsChanged() {
            var wanted = client.supports().includes(NAME);
            client.keepsToken(wanted && allowed);
            if (wanted && open && !offered) {
                offered = true;
                client.send(offer());
            }
        }

        @Override
        public void told(ClientFact fact) {
            if (fact instanceof ClientFact.SignIn(var nowOpen)) {
                open = nowOpen;
                allowed |= nowOpen;
                supportsChanged();
            }
        }
    }
}
