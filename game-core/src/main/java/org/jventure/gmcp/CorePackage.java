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
