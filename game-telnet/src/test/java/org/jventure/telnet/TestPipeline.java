package org.jventure.telnet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.jventure.session.Sessions;
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
                introduction,
                Duration.ofSeconds(60),
                DataSize.ofKilobytes(64),
                100);
    }

    static TelnetPipeline of(Sessions sessions, MeterRegistry meters) {
        return of(SETTINGS, sessions, new Connections(4096, 4096), meters);
    }

    static TelnetPipeline of(TelnetProperties settings, Sessions sessions, Connections connections) {
        return of(settings, sessions, connections, new SimpleMeterRegistry());
    }

    private static TelnetPipeline of(
            TelnetProperties settings, Sessions sessions, Connections connections, MeterRegistry meters) {
        var traffic = new Traffic(meters, connections);
        var shared = new TelnetPipeline.Shared(connections, traffic, new TroubleLog(System::nanoTime));
        return new TelnetPipeline(settings, sessions, StandardOptions.all(), shared);
    }

    static TelnetPipeline of(Sessions sessions) {
        return of(SETTINGS, sessions, new Connections(SETTINGS.maxConnections(), SETTINGS.maxConnectionsPerAddress()));
    }

    static TelnetServer server(TelnetProperties settings, Sessions sessions) {
        var connections = new Connections(settings.maxConnections(), settings.maxConnectionsPerAddress());
        return new TelnetServer(settings, of(settings, sessions, connections), connections);
    }
}
