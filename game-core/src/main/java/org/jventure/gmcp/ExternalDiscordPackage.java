package org.jventure.gmcp;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.jventure.kernel.Clock;

/** External.Discord: that the game is played, and since when; nothing of who plays it, or where in the world. */
@Component
final class ExternalDiscordPackage implements GmcpPackage {

    private final GmcpProperties.Discord settings;
    private final Clock clock;

    ExternalDiscordPackage(GmcpProperties settings, Clock clock) {
        this.settings = settings.discord();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "External.Discord";
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                What a player's client may show in Discord: the game's name, and since when it is played. Neither the
                character nor its place is told. Settings: `jventure.gmcp.discord.game`, `.application`, `.invitation`.""",
                PackageNotes.heard("External.Discord.Hello {\"user\":\"\",\"private\":true}", "Is answered by both."),
                PackageNotes.heard("External.Discord.Get", "Is answered by the status."),
                PackageNotes.sent(info("https://discord.example/harbour", "450485984333660181"),
                        "The client said hello, and there is something to tell."),
                PackageNotes.sent(status("JVenture", 1763900000), "The client said hello, or asked."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        long since = clock.now().getEpochSecond();
        return message -> {
            switch (message.name().toLowerCase(Locale.ROOT)) {
                case "external.discord.hello" -> {
                    if (!settings.application().isEmpty() || !settings.invitation().isEmpty()) {
                        client.send(info(settings.invitation(), settings.application()));
                    }
                    tellStatus(client, since);
                }
                case "external.discord.get" -> tellStatus(client, since);
                default -> {}
            }
        };
    }

    private void tellStatus(GmcpClient client, long since) {
        if (!settings.game().isEmpty()) {
            client.send(status(settings.game(), since));
        }
    }

    private static GmcpMessage info(String invitation, String application) {
        var info = Json.object();
        if (!invitation.isEmpty()) {
            info.put("inviteurl", invitation);
        }
        if (!application.isEmpty()) {
            info.put("applicationid", application);
        }
        return GmcpMessage.of("External.Discord.Info", info);
    }

    private static GmcpMessage status(String game, long since) {
        return GmcpMessage.of("External.Discord.Status", Json.object().put("game", game).put("starttime", since));
    }
}
