package org.jventure.gmcp;

import org.springframework.stereotype.Component;

/** Client.Media: where sounds lie. Which are played when, comes with the features that have some. */
@Component
final class ClientMediaPackage implements GmcpPackage {

    private final GmcpProperties settings;

    ClientMediaPackage(GmcpProperties settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "Client.Media";
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                Sounds. The game has none yet: `Client.Media.Load`, `Play` and `Stop` come with what makes a noise.""",
                PackageNotes.sent(from("https://mud.example/media/"),
                        "The client has asked for the package, and `jventure.gmcp.media` says where sounds lie."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return new Conversation() {

            private boolean told;

            @Override
            public void received(GmcpMessage message) {}

            @Override
            public void supportsChanged() {
                boolean wanted = client.supports().includes(name());
                if (wanted && !told && !settings.media().isEmpty()) {
                    client.send(from(settings.media()));
                }
                told = wanted;
            }
        };
    }

    private static GmcpMessage from(String url) {
        return GmcpMessage.of("Client.Media.Default", Json.object().put("url", url));
    }
}
