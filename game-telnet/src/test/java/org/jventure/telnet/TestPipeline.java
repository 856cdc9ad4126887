package org.jventure.telnet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.jventure.limit.Limits;
import org.jventure.session.Sessions;
import org.jventure.telnet.gate.WaysIn;
import org.jventure.telnet.option.StandardOptions;
import org.springframework.util.unit.DataSize;

/** The listener's parts, put together as Spring does it. */
final class TestPipeline {

    static final TelnetProperties SETTINGS = settings(4096, 4096, Duration.ofMillis(300));

    private TestPipeline() {}

    static TelnetProperties settings(int most, int mostPerAddress, Duration introduction) {
        return new TelnetProperties(
                "127.0.0.1",
                0,
                1024,
                most,
                mostPerAddress,
                DataSize.ofKilobytes(512),
                introduction);
    }

    static EdgeProperties edge(int tlsPort, String... proxies) {
        return new EdgeProperties(
                tlsPort, "", List.of(proxies), false, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    static TelnetPipeline of(TelnetProperties settings, Sessions sessions, Connections connections) {
        return of(settings, sessions, connections, Limits.none(), WaysIn.open());
    }

    static TelnetPipeline of(
            TelnetProperties settings, Sessions sessions, Connections connections, Limits limits, WaysIn ways) {
        var traffic = new Traffic(new SimpleMeterRegistry(), connections);
        var shared = new TelnetPipeline.Shared(connections, traffic, new TroubleLog(System::nanoTime), limits);
        return new TelnetPipeline(settings, edge(5443), sessions, StandardOptions.all(), shared, ways);
    }

    static TelnetPipeline of(Sessions sessions) {
        return of(SETTINGS, sessions, everybody());
    }

    static TelnetPipeline of(Sessions sessions, WaysIn ways) {
        return of(SETTINGS, sessions, everybody(), Limits.none(), ways);
    }

    static TelnetServer server(TelnetProperties settings, Sessions sessions) {
        var connections = new Connections(settings.maxConnections(), settings.maxConnectionsPerAddress());
        return new TelnetServer(settings, of(settings, sessions, connections), null, connections);
    }

    /** One that listens for TLS as well. */
    static TelnetServer server(Sessions sessions, WaysIn tls) {
        var connections = everybody();
        return new TelnetServer(
                SETTINGS,
                of(SETTINGS, sessions, connections),
                new TelnetServer.Encrypted(0, of(SETTINGS, sessions, connections, Limits.none(), tls)),
                connections);
    }

    private static Connections everybody() {
        return new Connections(SETTINGS.maxConnections(), SETTINGS.maxConnectionsPerAddress());
    }
}
