package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jventure.session.Census;
import org.jventure.session.Sessions;
import org.jventure.telnet.mssp.MsspProperties;
import org.jventure.telnet.mssp.TestMssp;
import org.jventure.telnet.option.TelnetOption;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class TelnetConfigurationTest {

    private final ApplicationContextRunner spring = new ApplicationContextRunner()
            .withUserConfiguration(Scanned.class)
            .withBean(Sessions.class, EchoSessions::new)
            .withBean(Census.class, () -> TestMssp.CENSUS)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void listensWithEveryOptionThereIs() {
        spring.withPropertyValues("jventure.telnet.port=0", "jventure.telnet.tls-port=-1").run(context -> {
            assertThat(context).hasNotFailed().getBeans(TelnetOption.class).hasSize(14);
            assertThat(context.getBean(TelnetServer.class).boundPort()).isPositive();
            assertThat(context.getBean(MeterRegistry.class).get("jventure.telnet.connections").gauge().value())
                    .isZero();
        });
    }

    /** Where the settings leave the choice of ports to the system, crawlers are told what it chose. */
    @Test
    void crawlersAreToldThePortsThatItListensOn(@TempDir Path data) {
        spring.withPropertyValues("jventure.telnet.port=0", "jventure.telnet.tls-port=0", "jventure.data=" + data)
                .run(context -> {
                    var server = context.getBean(TelnetServer.class);
                    try (var client = new Socket("127.0.0.1", server.boundPort())) {
                        client.setSoTimeout(20_000);
                        client.getOutputStream().write("MSSP-REQUEST\r\n".getBytes(StandardCharsets.US_ASCII));
                        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                        var lines = in.lines().takeWhile(line -> !line.equals("MSSP-REPLY-END")).toList();
                        assertThat(lines).contains("PORT\t" + server.boundPort(), "SSL\t" + server.boundTlsPort());
                    }
                });
    }

    @Test
    void theSettingsHaveDefaults() {
        spring.withPropertyValues("jventure.telnet.port=0", "jventure.telnet.tls-port=-1", "jventure.telnet.address=127.0.0.1").run(context -> {
            var settings = context.getBean(TelnetProperties.class);
            assertThat(settings.maxConnectionsPerAddress()).isEqualTo(256);
            assertThat(settings.maxUnread().toKilobytes()).isEqualTo(512);
            assertThat(settings.keepalive()).hasSeconds(60);
            assertThat(settings.maxUnpacked().toKilobytes()).isEqualTo(64);
            assertThat(context.getBean(MsspProperties.class).crawlDelay()).isEqualTo(-1);
        });
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        spring.withPropertyValues("jventure.telnet.port=70000", "jventure.telnet.tls-port=-1").run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.jventure.telnet")
    static class Scanned {}
}
