package org.jventure.admin.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class NodeDefaultsTest {

    @Test
    void aSingleNodeHasTheFirstPortsAndKnowsNobody() {
        var node = defaults(Map.of("jventure.data", "/srv/coast"));

        assertThat(node.getProperty("jventure.telnet.port")).isEqualTo("5555");
        assertThat(node.getProperty("jventure.node.id")).isEqualTo("node-1");
        assertThat(node.getProperty("jventure.cluster.members")).isEqualTo("127.0.0.1:5701");
        assertThat(node.getProperty("jventure.cluster.cp")).isEqualTo("0");
        assertThat(node.getProperty("jventure.cluster.bind-address")).isEqualTo("127.0.0.1");
        assertThat(node.getProperty("logging.file.name")).isEqualTo("/srv/coast/logs/jventure.log");
    }

    @Test
    void eachNodeOfAClusterHasPortsANameAndALogOfItsOwn() {
        var node = defaults(Map.of(
                "jventure.data", "/srv/coast", "jventure.node.number", "3", "jventure.base-port-offset", "100",
                "spring.datasource.url", "jdbc:postgresql://db/coast"));

        assertThat(NodeDefaults.PORTS.keySet().stream().map(node::getProperty))
                .containsExactly("5657", "5545", "8182", "9192", "5803");
        assertThat(node.getProperty("jventure.node.id")).isEqualTo("node-3");
        assertThat(node.getProperty("jventure.web.public-url")).isEqualTo("http://localhost:8182");
        assertThat(node.getProperty("logging.file.name")).isEqualTo("/srv/coast/logs/node-3.log");
        assertThat(node.getProperty("jventure.cluster.members"))
                .startsWith("127.0.0.1:5801,127.0.0.1:5802,").endsWith(",127.0.0.1:5808");
    }

    @Test
    void noTwoNodesOfAMachineWantTheSamePort() {
        var ports = new HashSet<String>();
        for (int number = 1; number <= NodeDefaults.MOST_NODES; number++) {
            var node = defaults(Map.of("jventure.node.number", number));
            assertThat(NodeDefaults.PORTS.keySet()).allMatch(setting -> ports.add(node.getProperty(setting)));
        }
    }

    @Test
    void theNameOfAProcessIsAnotherOneEachTimeButStaysWithIt() {
        var node = defaults(Map.of());

        assertThat(node.getProperty("jventure.process-name"))
                .matches("jventure node-1 [0-9a-f]{8}")
                .isEqualTo(node.getProperty("jventure.process-name"))
                .isNotEqualTo(defaults(Map.of()).getProperty("jventure.process-name"));
        assertThat(defaults(Map.of("jventure.node.id", "n".repeat(63))).getProperty("jventure.process-name"))
                .hasSize(63).matches(".*n [0-9a-f]{8}");
    }

    private static StandardEnvironment defaults(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new NodeDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
