package org.jventure.gmcp;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Client.GUI and Client.Map: what a client may download. Sent at once to everybody, in two messages, as Mudlet wants it. */
@Component
final class ClientPackage implements GmcpPackage {

    private final ObjectProvider<ClientFiles> files;

    ClientPackage(ObjectProvider<ClientFiles> files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "Client";
    }

    @Override
    public boolean isUngated() {
        return true;
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                What Mudlet downloads by itself: a package with a map, gauges and a window for talk, and the map of the
                whole world. Both are served by the web pages of the game, under `jventure.web.public-url`.""",
                PackageNotes.sent(gui(new ClientFiles.Download("1f0c5a2e", "https://mud.example/mudlet/jventure.mpackage")),
                        "The client has agreed to GMCP."),
                PackageNotes.sent(map("https://mud.example/map.xml"), "The same."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        files.ifAvailable(served -> {
            client.send(gui(served.mudlet()));
            client.send(map(served.mapUrl()));
        });
        return client::forward;
    }

    private static GmcpMessage gui(ClientFiles.Download file) {
        return GmcpMessage.of("Client.GUI", Json.object().put("version", file.version()).put("url", file.url()));
    }

    private static GmcpMessage map(String url) {
        return GmcpMessage.of("Client.Map", Json.object().put("url", url));
    }
}
