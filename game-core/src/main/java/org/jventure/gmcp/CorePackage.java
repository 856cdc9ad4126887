package org.jventure.gmcp;

import java.util.Locale;

/** Core: who the client is, what it supports, whether we are there. Every talk has it; it is no component. */
final class CorePackage implements GmcpPackage {

    private final Runnable supportsChanged;

    CorePackage(Runnable supportsChanged) {
        this.supportsChanged = supportsChanged;
    }

    @Override
    public String name() {
        return "Core";
    }

    @Override
    public boolean isUngated() {
        return true;
    }

    @Override
    public PackageNotes notes() {
        return PackageNotes.of(
                """
                Who the client is and what it wants to be told. A package that is asked for includes all below it: `Char`
                is `Char.Items` too. Names are the same in any case; names within JSON are not.""",
                PackageNotes.heard("Core.Hello {\"client\":\"Mudlet\",\"version\":\"4.18.5\"}", "Introduces the program."),
                PackageNotes.heard("Core.Supports.Set [\"Char 1\",\"Room 1\"]", "Asks for these packages, and no others."),
                PackageNotes.heard("Core.Supports.Add [\"Comm.Channel 1\"]", "Asks for these too."),
                PackageNotes.heard("Core.Supports.Remove [\"Room\"]", "Asks for these no more."),
                PackageNotes.heard("Core.Ping 120", "Is answered; the number, milliseconds of the last trip, is not used."),
                PackageNotes.heard("Core.KeepAlive", "Shows that somebody is there."),
                PackageNotes.sent(GmcpMessage.of("Core.Ping"), "The answer."),
                PackageNotes.sent(new GmcpMessage("Core.Goodbye", "\"Good-bye.\""), "The connection ends."));
    }

    @Override
    public Conversation begin(GmcpClient client) {
        return message -> received(client, message);
    }

    private void received(GmcpClient client, GmcpMessage message) {
        var supports = client.supports();
        switch (message.name().toLowerCase(Locale.ROOT)) {
            case "core.hello" -> {
                var hello = message.value();
                client.introduced(
                        hello.path("client").asString(""), hello.path("version").asString(""));
            }
            case "core.supports.set" -> {
                supports.set(message.value());
                supportsChanged.run();
            }
            case "core.supports.add" -> {
                supports.add(message.value());
                supportsChanged.run();
            }
            case "core.supports.remove" -> {
                supports.remove(message.value());
                supportsChanged.run();
            }
            case "core.ping" -> client.send(GmcpMessage.of("Core.Ping"));
            default -> {} // Core.KeepAlive has done its work by coming
        }
    }
}
