package org.jventure.gmcp;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.jventure.fact.ClientFact;

/** Char.Login: a client that keeps a name and a password for its player, and gives them where nobody between can read. */
@Component
final class CharLoginPackage implements GmcpPackage {

    @Override
    public String name() {
        return "Char.Login";
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                Signing in by what the client keeps. It is offered, and taken, only where a password may be typed: over an
                encrypted connection, or from the server's own machine. A character of the account can be named behind
                a colon: `ann:Annabel`. Wrong ones count as wrong passwords do.""",
                PackageNotes.sent(offer(), "The session asks who is there, and the client has asked for the package."),
                PackageNotes.heard(
                        "Char.Login.Credentials {\"account\":\"ann\",\"password\":\"…\"}",
                        "Signs in. Without a name or a password the question goes to the player."),
                PackageNotes.sent(result(true, ""), "They were right."),
                PackageNotes.sent(result(false, "No account of that name has that password."), "They were not."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Talk(client);
    }

    private static final class Talk implements Conversation {

        private final GmcpClient client;
        private boolean open;
        private boolean offered;

        Talk(GmcpClient client) {
            this.client = client;
        }

        @Override
        public void received(GmcpMessage message) {
            if (open && message.name().toLowerCase(Locale.ROOT).equals("char.login.credentials")) {
                var given = message.value();
                client.signIn(given.path("account").asString(""), given.path("password").asString(""));
            }
        }

        @Override
        public void supportsChanged() {
            if (open && !offered && client.supports().includes("Char.Login")) {
                offered = true;
                client.send(offer());
            }
        }

        @Override
        public void told(ClientFact fact) {
            switch (fact) {
                case ClientFact.SignIn(var nowOpen) -> {
                    open = nowOpen;
                    supportsChanged();
                }
                case ClientFact.SignInAnswer(var success, var words) -> client.tell(result(success, words));
                default -> {}
            }
        }
    }

    private static GmcpMessage offer() {
        return GmcpMessage.of(
                "Char.Login.Default",
                Json.object().set("type", Json.list(java.util.List.of("password-credentials"), Json::text)));
    }

    private static GmcpMessage result(boolean success, String message) {
        var result = Json.object().put("success", success);
        if (!message.isEmpty()) {
            result.put("message", message);
        }
        return GmcpMessage.of("Char.Login.Result", result);
    }
}
