package org.jventure.telnet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.limit.Addresses;
import org.jventure.limit.Limits;
import org.jventure.session.Census;
import org.jventure.session.Sessions;
import org.jventure.telnet.gate.Certificates;
import org.jventure.telnet.gate.SelfSigned;
import org.jventure.telnet.gate.WaysIn;
import org.jventure.telnet.mssp.MsspProperties;
import org.jventure.telnet.mssp.MsspReport;
import org.jventure.telnet.option.TelnetOption;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The telnet listener, with every {@link TelnetOption} there is, and one for TLS beside it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TelnetProperties.class, EdgeProperties.class, MsspProperties.class})
final class TelnetConfiguration {

    @Bean
    MsspReport msspReport(MsspProperties settings, ObjectProvider<TelnetServer> server, Census census) {
        var version = TelnetConfiguration.class.getPackage().getImplementationVersion();
        return new MsspReport(
                settings,
                census,
                () -> ports(server.getObject()),
                version == null ? "JVenture" : "JVenture " + version);
    }

    private static MsspReport.Ports ports(TelnetServer server) {
        return new MsspReport.Ports(Math.max(0, server.boundPort()), Math.max(0, server.boundTlsPort()));
    }

    @Bean
    TelnetPipeline.Shared telnetConnections(
            TelnetProperties settings, ObjectProvider<Limits> limits, ObjectProvider<MeterRegistry> meters) {
        var connections = new Connections(settings.maxConnections(), settings.maxConnectionsPerAddress());
        var traffic = new Traffic(meters.getIfAvailable(SimpleMeterRegistry::new), connections);
        return new TelnetPipeline.Shared(
                connections, traffic, new TroubleLog(System::nanoTime), limits.getIfAvailable(Limits::none));
    }

    @Bean
    TelnetServer telnetServer(
            TelnetProperties settings,
            EdgeProperties edge,
            Sessions sessions,
            List<TelnetOption> options,
            TelnetPipeline.Shared shared,
            ObjectProvider<SslBundles> bundles,
            Environment environment) {
        var certificates = edge.tlsPort() < 0 ? null : certificates(edge, bundles, environment);
        var plain = new TelnetPipeline(settings, edge, sessions, options, shared, ways(edge, null, 0));
        var encrypted = certificates == null
                ? null
                : new TelnetServer.Encrypted(
                        edge.tlsPort(),
                        new TelnetPipeline(
                                settings, edge, sessions, options, shared, ways(edge, certificates, settings.port())));
        return new TelnetServer(settings, plain, encrypted, shared.connections());
    }

    private static WaysIn ways(EdgeProperties edge, @Nullable Certificates certificates, int plainPort) {
        return new WaysIn(
                Addresses.of(edge.proxies()), edge.proxyTellsTls(), edge.handshakeWithin(), certificates, plainPort);
    }

    private static Certificates certificates(
            EdgeProperties edge, ObjectProvider<SslBundles> bundles, Environment environment) {
        if (!edge.tlsBundle().isEmpty()) {
            return Certificates.following(bundles.getObject(), edge.tlsBundle());
        }
        var data = Path.of(environment.getProperty("jventure.data", "data"));
        return new Certificates(new SelfSigned(data.resolve("tls")).bundle(Instant.now()));
    }
}
