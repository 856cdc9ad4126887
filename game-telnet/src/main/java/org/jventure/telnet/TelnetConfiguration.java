package org.jventure.telnet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.jventure.session.Census;
import org.jventure.session.Sessions;
import org.jventure.telnet.mssp.MsspProperties;
import org.jventure.telnet.mssp.MsspReport;
import org.jventure.telnet.option.TelnetOption;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The telnet listener, with every {@link TelnetOption} there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TelnetProperties.class, MsspProperties.class})
final class TelnetConfiguration {

    @Bean
    MsspReport msspReport(MsspProperties settings, TelnetProperties telnet, Census census) {
        var version = TelnetConfiguration.class.getPackage().getImplementationVersion();
        return new MsspReport(
                settings, census, telnet.port(), version == null ? "JVenture" : "JVenture " + version);
    }

    @Bean
    TelnetServer telnetServer(
            TelnetProperties settings,
            Sessions sessions,
            List<TelnetOption> options,
            ObjectProvider<MeterRegistry> meters) {
        var connections = new Connections(settings.maxConnections(), settings.maxConnectionsPerAddress());
        var traffic = new Traffic(meters.getIfAvailable(SimpleMeterRegistry::new), connections);
        var shared = new TelnetPipeline.Shared(connections, traffic, new TroubleLog(System::nanoTime));
        return new TelnetServer(settings, new TelnetPipeline(settings, sessions, options, shared), connections);
    }
}
