package org.jventure.telnet.mssp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jventure.session.Census;

/** What this game says of itself, by the names of the protocol. Any thread; never blocks. */
public final class MsspReport {

    private static final int NAME = 1;
    private static final int VALUE = 2;

    private final MsspProperties settings;
    private final Census census;
    private final Supplier<Ports> listening;
    private final String codebase;

    /** Where telnet listens, plain and by TLS; 0 each if nowhere, or if it is not known. */
    public record Ports(int plain, int tls) {}

    /**
     * @param listening asked each time; never blocks
     * @param codebase  name and version of the program
     */
    public MsspReport(MsspProperties settings, Census census, Supplier<Ports> listening, String codebase) {
        this.settings = settings;
        this.census = census;
        this.listening = listening;
        this.codebase = codebase;
    }

    /** The variables, each with one value or several, in the order of the protocol's page. */
    Map<String, List<String>> variables() {
        var world = census.take();
        var told = new Told();
        told.add("NAME", world.name().isEmpty() ? "JVenture" : world.name());
        told.add("PLAYERS", world.players());
        told.add("UPTIME", Long.toString(world.begun().getEpochSecond()));
        told.add("CRAWL DELAY", settings.crawlDelay());
        address(told);
        kind(told);
        told.add("AREAS", world.zones());
        told.add("HELPFILES", world.helps());
        told.add("MOBILES", world.npcs());
        told.add("OBJECTS", world.items());
        told.add("ROOMS", world.rooms());
        told.add("CLASSES", world.classes());
        told.add("LEVELS", 0);
        told.add("RACES", world.races());
        told.add("SKILLS", 0);
        protocols(told);
        told.add("PAY TO PLAY", settings.payToPlay());
        told.add("PAY FOR PERKS", settings.payForPerks());
        told.add("HIRING BUILDERS", settings.hiringBuilders());
        told.add("HIRING CODERS", settings.hiringCoders());
        settings.more().forEach((name, value) -> told.add(name.toUpperCase(Locale.ROOT), value));
        return told.variables;
    }

    private void address(Told told) {
        told.add("HOSTNAME", settings.hostname());
        int plain = listening.get().plain();
        var ports = settings.ports().isEmpty() && plain > 0 ? List.of(plain) : settings.ports();
        told.add("PORT", ports.stream().map(String::valueOf).toList());
        told.add("CODEBASE", codebase);
        told.add("CONTACT", settings.contact());
        told.add("CREATED", settings.created());
        told.add("ICON", settings.icon());
        told.add("IP", settings.ip());
        told.add("LANGUAGE", settings.language());
        told.add("LOCATION", settings.location());
        told.add("MINIMUM AGE", settings.minimumAge());
        told.add("WEBSITE", settings.website());
        told.add("DISCORD", settings.discord());
    }

    private void kind(Told told) {
        told.add("FAMILY", settings.family());
        told.add("GENRE", settings.genre());
        told.add("SUBGENRE", settings.subgenre());
        told.add("GAMEPLAY", settings.gameplay());
        told.add("GAMESYSTEM", settings.gamesystem());
        told.add("INTERMUD", settings.intermud());
        told.add("STATUS", settings.status());
    }

    private void protocols(Told told) {
        for (var name : List.of("ANSI", "CHARSET", "GMCP", "MCCP", "MSDP", "MXP", "UTF-8", "XTERM 256 COLORS", "XTERM TRUE COLORS")) {
            told.add(name, true);
        }
        for (var name : List.of("MCP", "MSP", "PUEBLO", "VT100")) {
            told.add(name, false);
        }
        told.add("SSL", settings.tlsPort() < 0 ? listening.get().tls() : settings.tlsPort());
    }

    /** As the payload of the option's message. */
    byte[] payload() {
        var payload = new ByteArrayOutputStream();
        variables().forEach((name, values) -> {
            payload.write(NAME);
            payload.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            for (var value : values) {
                payload.write(VALUE);
                payload.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return payload.toByteArray();
    }

    /** As lines, for who asks in plain text. */
    String lines() {
        var lines = new StringBuilder("\nMSSP-REPLY-START\n");
        variables().forEach((name, values) ->
                lines.append(name).append('\t').append(String.join("\t", values)).append('\n'));
        return lines.append("MSSP-REPLY-END\n").toString();
    }

    /** What is told, without what is empty and without the bytes that no value may hold. */
    private static final class Told {

        private final Map<String, List<String>> variables = new LinkedHashMap<>();

        void add(String name, List<String> values) {
            var kept = values.stream().map(Told::clean).filter(value -> !value.isEmpty()).toList();
            if (!kept.isEmpty()) {
                variables.put(clean(name), kept);
            }
        }

        void add(String name, String value) {
            add(name, List.of(value));
        }

        void add(String name, int value) {
            add(name, Integer.toString(value));
        }

        void add(String name, boolean value) {
            add(name, value ? "1" : "0");
        }

        private static String clean(String text) {
            return text.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }
}
