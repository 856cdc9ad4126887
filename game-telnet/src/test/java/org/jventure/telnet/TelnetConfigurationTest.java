package org.jventure.telnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
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
