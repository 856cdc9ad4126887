package org.jventure.telnet;

import io.micrometer.core.instrument.MeterRegistry;
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

    /** Nothing, so that tests need not wait. */
    private static final Duration LISTEN_FIRST = Duration.ZERO;

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
                introduction,
                Duration.ofSeconds(60),
                DataSize.ofKilobytes(64),
                100);
    }

    static TelnetPipeline of(Sessions sessions, MeterRegistry meters) {
        return of(SETTINGS, sessions, new Connections(4096, 4096), meters);
    }

    /** With the patience that the server has. */
    static TelnetPipeline listeningFirst(Sessions sessions, WaysIn ways) {
        var edge = new EdgeProperties(
                5443, "", List.of(), false, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMillis(50),
                Duration.ofSeconds(60));
        return new TelnetPipeline(
                SETTINGS, edge, sessions, StandardOptions.all(),
                shared(everybody(), Limits.none(), new SimpleMeterRegistry()), ways);
    }

    static EdgeProperties edge(int tlsPort, String... proxies) {
        return new EdgeProperties(
                tlsPort, "", List.of(proxies), false, Duration.ofSeconds(10), Duration.ofSeconds(30), LISTEN_FIRST,
                Duration.ofSeconds(60));
    }

    static TelnetPipeline of(TelnetProperties settings, Sessions sessions, Connections connections) {
        return of(settings, sessions, connections, new SimpleMeterRegistry());
    }

    static TelnetPipeline of(
            TelnetProperties settings, Sessions sessions, Connections connections, Limits limits, WaysIn ways) {
        return of(settings, sessions, shared(connections, limits, new SimpleMeterRegistry()), ways);
    }

    private static TelnetPipeline of(
            TelnetProperties settings, Sessions sessions, Connections connections, MeterRegistry meters) {
        return of(settings, sessions, shared(connections, Limits.none(), meters), WaysIn.open());
    }

    private static TelnetPipeline of(
            TelnetProperties settings, Sessions sessions, TelnetPipeline.Shared shared, WaysIn ways) {
        return new TelnetPipeline(settings, edge(5443), sessions, StandardOptions.all(), shared, ways);
    }

    private static TelnetPipeline.Shared shared(Connections connections, Limits limits, MeterRegistry meters) {
        return new TelnetPipeline.Shared(
                connections, new Traffic(meters, connections), new TroubleLog(System::nanoTime), limits);
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
