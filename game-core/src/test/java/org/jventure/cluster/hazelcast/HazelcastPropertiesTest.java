package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jventure.cluster.hazelcast.HazelcastProperties.Discovery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class HazelcastPropertiesTest {

    @EnableConfigurationProperties(HazelcastProperties.class)
    static class Settings {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void aLoneNodeNeedsNone() {
        runner.run(context -> {
            var properties = context.getBean(HazelcastProperties.class);
            assertThat(properties.name()).isEqualTo("jventure");
            assertThat(properties.bindAddress()).isEqualTo("127.0.0.1");
            assertThat(properties.port()).isEqualTo(5701);
            assertThat(properties.publicAddress()).isEmpty();
            assertThat(properties.members()).isEmpty();
            assertThat(properties.discovery()).isEqualTo(Discovery.TCP);
            assertThat(properties.cp()).isZero();
        });
    }

    @Test
    void allOfThemBind() {
        runner.withPropertyValues(
                        "jventure.cluster.members=127.0.0.1:5701,127.0.0.1:5702", "jventure.cluster.cp=3",
                        "jventure.cluster.discovery=dns", "jventure.cluster.dns-service=jventure-members",
                        "jventure.cluster.public-address=10.0.0.7:5701", "jventure.cluster.bind-address=0.0.0.0")
                .run(context -> {
                    var properties = context.getBean(HazelcastProperties.class);
                    assertThat(properties.members()).containsExactly("127.0.0.1:5701", "127.0.0.1:5702");
                    assertThat(properties.discovery()).isEqualTo(Discovery.DNS);
                    assertThat(properties.cp()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "jventure.cluster.cp=2", "jventure.cluster.discovery=dns", "jventure.cluster.port=0",
        "jventure.cluster.members=somewhere", "jventure.cluster.name="
    })
    void whatCanNotWorkIsRefused(String setting) {
        runner.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
